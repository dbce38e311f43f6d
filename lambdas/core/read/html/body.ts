import { Readability } from '@mozilla/readability';
import { charactersOf } from '../document/paragraphs';
import { type Block, blocksOf } from './blocks';
import { isBoilerplateElement, type Weight, weigh } from './boilerplate';
import { childrenOf, isElement, type PageElement, type ParsedPage } from './page';
import { trim } from './trim';

/** What is known of a page when its body is read. */
interface KnownPage {
  headline: string;
  /** The text that its JSON-LD states. */
  lines: readonly string[];
}

/** Min ratio of the JSON-LD text to the page's own text at which the page shows only a part of the article. */
const FAR_LONGER = 2;

/**
 * The lines of a page's article: removes boilerplate, finds the article with Readability, and trims it. Returns the
 * JSON-LD text instead if that is far longer. Modifies the page, so it cannot be used afterwards.
 */
export function bodyOf(page: ParsedPage, { headline, lines }: KnownPage): readonly string[] {
  const root = page.documentElement;
  prune(root);
  // On a page without text, Readability would take the title for the text.
  for (const title of root.querySelectorAll('title')) title.remove();
  const own = trim(mainBlocks(page), headline).map(({ text }) => text);
  return charactersOf(lines) > FAR_LONGER * charactersOf(own)
    ? lines.filter((line) => line.trim() !== '')
    : own;
}

/** Max share of a page's unlinked text in one piece of boilerplate: a larger piece may contain the article. */
const MAX_SHARE = 0.3;

function prune(root: PageElement): void {
  const weights = weigh(root);
  const whole = weights.get(root);
  if (whole !== undefined) pruneBelow(root, weights, (whole.text - whole.linked) * MAX_SHARE);
}

function pruneBelow(element: PageElement, weights: Map<PageElement, Weight>, max: number): void {
  for (const child of childrenOf(element)) {
    const weight = isElement(child) && weights.get(child);
    if (!weight) continue;
    if (weight.text - weight.linked < max && isBoilerplateElement(child, weight)) {
      child.remove();
      continue;
    }
    pruneBelow(child, weights, max);
    unwrapQuote(child);
  }
}

/** Removes a mere frame around a quotation, such as an embedded post: Readability would drop both. */
function unwrapQuote(element: PageElement): void {
  if (element.localName !== 'div') return;
  const [quote, ...others] = [...childrenOf(element)].filter(isElement);
  if (quote?.localName === 'blockquote' && others.length === 0) element.replaceWith(quote);
}

/** Characters of a text with which Readability stops searching: a brief of three sentences. */
const ENOUGH_CHARACTERS = 250;

function mainBlocks(page: ParsedPage): Block[] {
  const reader = new Readability<PageElement>(page as never, {
    serializer: (content) => content as unknown as PageElement,
    keepClasses: true,
    charThreshold: ENOUGH_CHARACTERS,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content) : [];
}
