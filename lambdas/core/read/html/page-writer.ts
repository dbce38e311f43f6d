import { LIMITS } from '../document/limits';
import { decodeReferences } from '../document/markup-lines';
import { Rejected } from '../document/rejection';
import { BLOCKS } from './blocks';

/** White space between tags: left in, it would add four nodes for every five elements of a page. */
const BLANK = /^[\t\n\f\r ]+$/;

/** What an HTML parser takes for a character reference. */
const REFERENCE = /&(?:#|[a-z])[^\s&<>;]{0,30};?/gi;

/** Writes a page with properly nested elements; of a long page, as much as can be parsed and searched in time. */
export class PageWriter {
  private readonly parts: string[] = [];
  private readonly open: string[] = [];
  /** Number of elements and references: a parser makes a node of each. */
  private nodes = 0;
  /** Number of ancestors, summed over all elements. */
  private nesting = 0;
  private text = 0;
  /** Whether the last thing written begins or ends a block: white space after it is invisible. */
  private isAtBlock = false;

  /** Whether the page has reached a limit; further content is ignored. */
  get isFull(): boolean {
    return this.nodes >= LIMITS.pageElements || this.nesting >= LIMITS.pageNesting;
  }

  /** @throws Rejected as 'too-large' */
  addText(text: string): void {
    if (this.isFull) return;
    this.text += text.length;
    if (this.text > LIMITS.pageTextCharacters) {
      throw new Rejected(
        'too-large',
        `The page has more than ${LIMITS.pageTextCharacters} characters of text.`,
      );
    }
    if (text === '' || (this.isAtBlock && BLANK.test(text) && !this.open.includes('pre'))) return;
    this.isAtBlock = false;
    this.parts.push(text.replaceAll('\0', '').replace(REFERENCE, (reference) => this.decode(reference)));
  }

  /** Begins an element; at max depth, as a sibling of the last element. */
  begin(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    if (this.isFull) return;
    const stay = Math.min(openBefore(name, this.open), LIMITS.pageDepth - 1);
    while (this.open.length > stay) this.endLast();
    this.nodes++;
    this.nesting += this.open.length;
    if (!isEmpty) this.open.push(name);
    const written = [...attributes].map(([key, value]) => ` ${key}="${quoted(value)}"`);
    this.parts.push(`<${name}${written.join('')}>`);
    this.isAtBlock = BLOCKS.has(name);
  }

  /** Ends the innermost open element of a name with all its descendants; ignores an end tag that matches none. */
  end(name: string): void {
    if (!this.open.includes(name)) return;
    while (this.open.at(-1) !== name) this.endLast();
    this.endLast();
  }

  /** Ends all elements and returns the page as a document whose body includes the head. */
  document(language: string): string {
    while (this.open.length > 0) this.endLast();
    return `<!doctype html><html lang="${quoted(language)}"><body>${this.parts.join('')}</body></html>`;
  }

  /** Decodes a reference. Leaves `&`, `<` and unknown ones to the parser while there is room, else drops them. */
  private decode(reference: string): string {
    const decoded = decodeReferences(reference);
    if (decoded !== '&' && decoded !== '<' && decoded !== reference) return decoded;
    if (this.isFull) return '';
    this.nodes++;
    return reference;
  }

  private endLast(): void {
    const name = this.open.pop() ?? '';
    this.parts.push(`</${name}>`);
    this.isAtBlock = BLOCKS.has(name);
  }
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;');
}

/** The end tags that HTML leaves out when a new element begins. */
interface ImpliedEnd {
  /** Open elements that end. */
  ends: RegExp;
  /** The ancestor at which the search for them stops. */
  within: RegExp;
}

/** Elements that cannot be inside a paragraph. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|hgroup|li|main|menu|nav|ol|pre|section|summary|t(?:able|body|[dhr]|foot|head)|ul)$/;

/** Ends a paragraph, and unclosed elements in it. */
const PARAGRAPH: ImpliedEnd = { ends: /^p$/, within: BLOCK };

const IMPLIED_ENDS = new Map<string, ImpliedEnd>([
  ['p', PARAGRAPH],
  ['li', { ends: /^li$/, within: /^(?:ul|ol|menu)$/ }],
  ...['dt', 'dd'].map((name): [string, ImpliedEnd] => [name, { ends: /^d[dt]$/, within: /^dl$/ }]),
  ...['td', 'th'].map((name): [string, ImpliedEnd] => [name, { ends: /^t[dh]$/, within: /^t(?:r|able)$/ }]),
  ['tr', { ends: /^t[dhr]$/, within: /^table$/ }],
  ...['tbody', 'tfoot'].map((name): [string, ImpliedEnd] => [
    name,
    { ends: /^t(?:body|head|[dhr])$/, within: /^table$/ },
  ]),
]);

/** Number of open elements that stay open when another begins: paragraphs, items and cells need no end tags. */
function openBefore(name: string, open: readonly string[]): number {
  const rule = IMPLIED_ENDS.get(name) ?? (BLOCK.test(name) ? PARAGRAPH : null);
  let stay = open.length;
  if (rule === null) return stay;
  for (let at = open.length - 1; at >= 0 && !rule.within.test(open[at] ?? ''); at--) {
    if (rule.ends.test(open[at] ?? '')) stay = at;
  }
  return stay;
}
