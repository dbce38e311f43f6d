import { LIMITS } from '../document/limits';
import { decodeReferences } from '../document/markup-lines';
import { Rejected } from '../document/rejection';
import { BLOCKS } from './blocks';

/** What a parser takes for a reference to a character. */
const REFERENCE = /&(?:#|[a-z])[^\s&<>;]{0,30};?/gi;

/** Of the spaces between tags a parser makes a node each, four for every five elements of a page. */
const BLANK = /^[\t\n\f\r ]+$/;

/** Writes the beginning of a page, as much as can be parsed and searched in time, its elements nested properly. */
export class PageWriter {
  private readonly parts: string[] = [];
  private readonly open: string[] = [];
  /** Elements and references, of each of which a parser makes a node. */
  private nodes = 0;
  private nesting = 0;
  private text = 0;
  /** Whether what was written last begins or ends a block: space behind it shows nowhere. */
  private isAtBlock = false;

  /** Whether the page has all that it may have, and takes no more. */
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

  /** Begins an element, beside the last one where that is as deep as elements may be. */
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

  /** Ends the innermost open element of a name and all within it; an end of none is left out. */
  end(name: string): void {
    if (!this.open.includes(name)) return;
    while (this.open.at(-1) !== name) this.endLast();
    this.endLast();
  }

  /** The page as a whole document, all elements ended, head and body in one. */
  document(language: string): string {
    while (this.open.length > 0) this.endLast();
    return `<!doctype html><html lang="${quoted(language)}"><body>${this.parts.join('')}</body></html>`;
  }

  /** What a reference stands for; itself, as long as there is room, where a parser has to read it. */
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

/** Which open elements the beginning of another ends, and up to which they are looked for. */
interface ImpliedEnd {
  ends: RegExp;
  within: RegExp;
}

/** Elements that no paragraph holds. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|hgroup|li|main|menu|nav|ol|pre|section|summary|t(?:able|body|[dhr]|foot|head)|ul)$/;

/** A paragraph, and what was begun in it and never ended. */
const PARAGRAPH: ImpliedEnd = { ends: /^p$/, within: BLOCK };

const RULES = new Map<string, ImpliedEnd>([
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

/** How many of the open elements stay open when another begins: HTML lets paragraphs, items and cells go unended. */
function openBefore(name: string, open: readonly string[]): number {
  const rule = RULES.get(name) ?? (BLOCK.test(name) ? PARAGRAPH : null);
  let stay = open.length;
  if (rule === null) return stay;
  for (let at = open.length - 1; at >= 0 && !rule.within.test(open[at] ?? ''); at--) {
    if (rule.ends.test(open[at] ?? '')) stay = at;
  }
  return stay;
}
