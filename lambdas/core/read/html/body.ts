import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import { isBoilerplate } from './boilerplate';
import { childrenOf, isElement, type PageElement, type ParsedPage } from './page';
import { trim, type Weight, weigh } from './trim';

/** How many times as long as the page's own text that of its JSON-LD must be to be taken: the page shows only a part. */
const FAR_LONGER = 2;

/** Characters of a text that Readability looks for no further than: a brief of three sentences. */
const SHORT_CHARACTERS = 250;

/** What is known of a page when its body is read. */
interface KnownPage {
  headline: string;
  /** The text that its JSON-LD states. */
  lines: readonly string[];
}

/**
 * The lines of a page's article: what Readability finds once what stands beside it is gone, trimmed; where JSON-LD has
 * far more text, that. Uses the parsed page up.
 */
export function bodyOf(page: ParsedPage, { headline, lines }: KnownPage): readonly string[] {
  const root = page.documentElement;
  prune(root);
  // of a page without text it would be the text
  for (const title of root.querySelectorAll('title')) title.remove();
  const own = trim(mainBlocks(page), headline).map(({ text }) => text);
  return charactersOf(lines) > FAR_LONGER * charactersOf(own)
    ? lines.filter((line) => line.trim() !== '')
    : own;
}

function mainBlocks(page: ParsedPage): Block[] {
  const reader = new Readability<PageElement>(page as never, {
    serializer: (content) => content as unknown as PageElement,
    keepClasses: true,
    charThreshold: SHORT_CHARACTERS,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content) : [];
}

function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Share of a page's text outside of links from which on nothing is taken for boilerplate: the article may be in it. */
const MOST = 0.3;

/** Takes what stands beside the article's text out of a page. */
function prune(root: PageElement): void {
  const weights = weigh(root);
  const whole = weights.get(root);
  if (whole !== undefined) pruneBelow(root, weights, (whole.text - whole.linked) * MOST);
}

function pruneBelow(element: PageElement, weights: Map<PageElement, Weight>, most: number): void {
  for (const child of childrenOf(element)) {
    const weight = isElement(child) && weights.get(child);
    if (!weight) continue;
    if (weight.text - weight.linked < most && isBoilerplate(child, weight)) {
      child.remove();
      continue;
    }
    pruneBelow(child, weights, most);
    unwrapQuote(child);
  }
}

/** Puts a quotation, such as an embedded post, in the place of a mere frame around it, which Readability would drop. */
function unwrapQuote(element: PageElement): void {
  if (element.localName !== 'div') return;
  const [quote, ...others] = [...childrenOf(element)].filter(isElement);
  if (quote?.localName === 'blockquote' && others.length === 0) element.replaceWith(quote);
}
