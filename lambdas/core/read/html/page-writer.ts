import { LIMITS } from '../limits';
import { Rejected } from '../rejection';
import { openBefore } from './implied-end';

/** Writes a page whose elements nest properly, within the bounds of what can be parsed and searched in time. */
export class PageWriter {
  private readonly parts: string[] = [];
  private readonly open: string[] = [];
  private elements = 0;
  private nesting = 0;
  private text = 0;

  /** @throws Rejected as 'too-large' */
  addText(text: string): void {
    this.text += text.length;
    if (this.text > LIMITS.pageTextCharacters) {
      throw new Rejected(
        'too-large',
        `The page has more than ${LIMITS.pageTextCharacters} characters of text.`,
      );
    }
    this.parts.push(text.replaceAll('\0', ''));
  }

  /** Begins an element, beside the last one where that is as deep as elements may be. @throws Rejected as 'too-large' */
  begin(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const stay = Math.min(openBefore(name, this.open), LIMITS.pageDepth - 1);
    while (this.open.length > stay) this.endLast();
    this.count();
    if (!isEmpty) this.open.push(name);
    const written = [...attributes].map(([key, value]) => ` ${key}="${quoted(value)}"`);
    this.parts.push(`<${name}${written.join('')}>`);
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

  private count(): void {
    this.elements++;
    this.nesting += this.open.length;
    if (this.elements > LIMITS.pageElements) {
      throw new Rejected('too-large', `The page has more than ${LIMITS.pageElements} elements.`);
    }
    if (this.nesting > LIMITS.pageNesting) {
      throw new Rejected('too-large', 'The page has too many elements within elements.');
    }
  }

  private endLast(): void {
    this.parts.push(`</${this.open.pop()}>`);
  }
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;');
}
