import { childrenOf, isElement, isLink, isText, type PageElement } from './page';

/** What an element holds, all that lies within it included. */
export interface Weight {
  /** Characters of text. */
  text: number;
  /** Characters of text in links. */
  linked: number;
  links: number;
  pictures: number;
  paragraphs: number;
  /** Links in headings. */
  linkedHeadings: number;
  /** Quotations, embedded posts among them, and tables. */
  quotes: number;
}

const NOTHING: Weight = {
  text: 0,
  linked: 0,
  links: 0,
  pictures: 0,
  paragraphs: 0,
  linkedHeadings: 0,
  quotes: 0,
};

/** Counts a thing once under the element that it is. */
const COUNTED = new Map<string, keyof Weight>([
  ['blockquote', 'quotes'],
  ['img', 'pictures'],
  ['p', 'paragraphs'],
  ['pre', 'quotes'],
  ['table', 'quotes'],
]);

/** What every element below a root holds, in one walk; depth and number of elements are those of a reduced page. */
export function weigh(root: PageElement): Map<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>();
  weighElement(root, weights);
  return weights;
}

function weighElement(element: PageElement, weights: Map<PageElement, Weight>): Weight {
  const weight = { ...NOTHING };
  for (const child of childrenOf(element)) {
    if (isText(child)) weight.text += (child.nodeValue ?? '').trim().length;
    else if (isElement(child)) add(weight, weighElement(child, weights));
  }
  const counted = COUNTED.get(element.localName);
  if (counted !== undefined) weight[counted]++;
  if (isLink(element)) Object.assign(weight, { linked: weight.text, links: weight.links + 1 });
  if (/^h[1-6]$/.test(element.localName)) weight.linkedHeadings = weight.links;
  weights.set(element, weight);
  return weight;
}

function add(sum: Weight, weight: Weight): void {
  for (const key of Object.keys(NOTHING) as (keyof Weight)[]) sum[key] += weight[key];
}
