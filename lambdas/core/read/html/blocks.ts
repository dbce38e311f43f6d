import { CELLS } from '../document/markup-lines';
import { collapseSpaces, paragraphs } from '../document/paragraphs';
import { childrenOf, isElement, isLink, isText, type PageElement } from './page';

/** A paragraph, sub-heading or list item. */
export interface Block {
  /** One line with spaces collapsed, never empty. */
  text: string;
  /** Share of its characters that are in links. */
  linked: number;
  /** Lower-case name of the innermost element that says what the block is, else of the root element. */
  kind: string;
}

/** Elements that begin and end a block. */
export const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);

/** Elements that say what a block is. */
const KINDS = new Set('blockquote dd dt h1 h2 h3 h4 h5 h6 li pre tr'.split(' '));

/** The blocks of an element, in order. */
export function blocksOf(root: PageElement): Block[] {
  const walker = new BlockWalker();
  walker.walk(root, { kind: root.localName.toLowerCase(), isLinked: false, isPre: false });
  return walker.blocks;
}

interface BlockContext {
  kind: string;
  isLinked: boolean;
  isPre: boolean;
}

class BlockWalker {
  readonly blocks: Block[] = [];
  private text = '';
  private linked = 0;

  walk(element: PageElement, context: BlockContext): void {
    const name = element.localName.toLowerCase();
    const isBlock = BLOCKS.has(name);
    const here = {
      kind: KINDS.has(name) ? name : context.kind,
      isLinked: context.isLinked || isLink(element),
      isPre: context.isPre || name === 'pre',
    };
    if (isBlock) this.end(context.kind);
    if (CELLS.has(name)) this.text += ' ';
    for (const child of childrenOf(element)) {
      if (isElement(child)) this.walk(child, here);
      else if (isText(child)) this.add(child.nodeValue ?? '', here);
    }
    if (isBlock) this.end(here.kind);
  }

  private add(text: string, { isLinked, isPre }: BlockContext): void {
    const written = isPre ? text : collapseSpaces(text);
    this.text += written;
    if (isLinked) this.linked += written.trim().length;
  }

  private end(kind: string): void {
    const linked = Math.min(1, this.linked / Math.max(1, this.text.trim().length));
    for (const line of paragraphs(this.text.split('\n'))) {
      this.blocks.push({ text: collapseSpaces(line), linked, kind });
    }
    this.text = '';
    this.linked = 0;
  }
}
