import { paragraphs } from '../document/paragraphs';
import { childrenOf, isElement, isLink, isText, type PageElement } from './page';

/** A paragraph, sub-heading or item of a list. */
export interface Block {
  /** On one line, spaces collapsed; never empty. */
  text: string;
  /** Share of its characters that are in links. */
  linked: number;
  /** The innermost of the elements that say what it is, else that of the whole; in lower case. */
  kind: string;
}

/** Elements that begin and end a block. */
export const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);

/** Those that say what a block is. */
const KINDS = new Set('blockquote dd dt h1 h2 h3 h4 h5 h6 li pre tr'.split(' '));

/** Elements that stand apart on the same line. */
const CELLS = new Set(['td', 'th']);

/** The blocks of an element, in order. */
export function blocksOf(root: PageElement): Block[] {
  const walker = new BlockWalker();
  walker.walk(root, { kind: root.localName.toLowerCase(), isLinked: false, isPre: false });
  return walker.blocks;
}

interface BlockPlace {
  kind: string;
  isLinked: boolean;
  isPre: boolean;
}

class BlockWalker {
  readonly blocks: Block[] = [];
  private text = '';
  private linked = 0;

  walk(element: PageElement, place: BlockPlace): void {
    const name = element.localName.toLowerCase();
    const isBlock = BLOCKS.has(name);
    const here = {
      kind: KINDS.has(name) ? name : place.kind,
      isLinked: place.isLinked || isLink(element),
      isPre: place.isPre || name === 'pre',
    };
    if (isBlock) this.end(place.kind);
    if (CELLS.has(name)) this.text += ' ';
    for (const child of childrenOf(element)) {
      if (isElement(child)) this.walk(child, here);
      else if (isText(child)) this.add(child.nodeValue ?? '', here);
    }
    if (isBlock) this.end(here.kind);
  }

  private add(text: string, { isLinked, isPre }: BlockPlace): void {
    const written = isPre ? text : text.replace(/\s+/g, ' ');
    this.text += written;
    if (isLinked) this.linked += written.trim().length;
  }

  private end(kind: string): void {
    const linked = Math.min(1, this.linked / Math.max(1, this.text.trim().length));
    for (const line of paragraphs(this.text.split('\n'))) {
      this.blocks.push({ text: line.replace(/\s+/g, ' '), linked, kind });
    }
    this.text = '';
    this.linked = 0;
  }
}
