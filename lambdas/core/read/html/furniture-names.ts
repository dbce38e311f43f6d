import type { PageElement } from './page';

/** Words in classes and ids that name what stands beside an article's text. */
const FURNITURE = new Set(
  `ad ads adsbygoogle advert advertisement advertising author authors banner bio breadcrumb breadcrumbs byline bylines
  caption captions carousel categories comment comments consent contributor contributors cookie cookies copyright credit
  credits cta datetime disqus donate donation dropdown footer gallery gdpr keywords login masthead menu menus meta
  metadata modal nav navbar navigation newsletter newsletters outbrain overlay pager pagination popular popup print
  promo promos promotion pubdate rail readmore recirc recommendation recommendations recommended related share shares
  sharing sidebar signin signup slideshow social sponsor sponsored subnav subscribe subscription taboola taglist tags
  teaser teasers timestamp toolbar tools tooltip topics trending video videos`.split(/\s+/),
);

/** Words in classes that name a picture. */
const PICTURES = new Set(
  'bild figure foto image images imagen img media photo photos picture pictures'.split(' '),
);

/** Classes that tell of what an element is about, has or does, and not what it is. */
const STATES = /(?:^|\s)(?:category|format|has|is|no|status|tag|type|with)[-_]\S*/gi;

/** Whether an element's class or id names it as something beside the text. */
export function isNamedFurniture(element: PageElement): boolean {
  return namesOf(element).some((word) => FURNITURE.has(word));
}

/** Whether an element's class or id names it as a picture. */
export function isNamedPicture(element: PageElement): boolean {
  return namesOf(element).some((word) => PICTURES.has(word));
}

/** The words of an element's class and id: `article__imageCaption` has article, image and caption. */
function namesOf(element: PageElement): string[] {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(STATES, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
