import { isFurniture } from './is-furniture';
import { childrenOf, isElement, type PageElement } from './page';
import { type Weight, weigh } from './weight';

/** Share of a page's text outside of links from which on nothing is taken for furniture: the article may be in it. */
const MOST = 0.3;

/** Takes what stands beside the article's text out of a page. */
export function prune(root: PageElement): void {
  const weights = weigh(root);
  const whole = weights.get(root);
  if (whole !== undefined) pruneBelow(root, weights, (whole.text - whole.linked) * MOST);
}

function pruneBelow(element: PageElement, weights: Map<PageElement, Weight>, most: number): void {
  for (const child of childrenOf(element)) {
    const weight = isElement(child) && weights.get(child);
    if (!weight) continue;
    if (weight.text - weight.linked < most && isFurniture(child, weight)) {
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
