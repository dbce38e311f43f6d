import type { Address, Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { LIMITS } from '../document/limits';
import { linesOfMarkup } from '../document/markup-lines';
import { NOTHING_STATED, type RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { tidy } from '../encoding/decode';
import { withoutBoilerplate } from './boilerplate';
import { takeForwarded } from './forwarded';

/**
 * Reads a mail, such as a newsletter, as one article: its subject, its sender as the outlet, and its text without what
 * belongs to mail. Of a mail that was forwarded, the mail within is read. Attachments are ignored.
 * @throws Rejected as 'invalid-mail', 'too-large' or 'binary'
 */
export async function readMail(bytes: Uint8Array): Promise<RawArticle> {
  let mail = await parse(bytes);
  for (let forwards = 0; forwards < LIMITS.mailForwards; forwards++) {
    const attached = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
    if (attached === undefined || typeof attached.content === 'string') break;
    mail = await parse(new Uint8Array(attached.content));
  }
  return toArticle(mail);
}

async function parse(bytes: Uint8Array): Promise<Email> {
  checkLines(bytes);
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: LIMITS.mailDepth,
      maxHeadersSize: LIMITS.mailHeaderBytes,
      // A mail within a mail is left as an attachment, so that its own headers can be read.
      maxRfc822NestingDepth: 0,
    });
  } catch {
    throw new Rejected('invalid-mail', 'The mail has too many headers, or parts nested too deep.');
  }
}

const LINE_FEED = 0x0a;
const DASH = 0x2d;

/** The library makes objects of every line; each that begins with two dashes may begin a part, with memory of its own. */
function checkLines(bytes: Uint8Array): void {
  let lines = 0;
  let boundaries = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    lines += 1;
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) boundaries += 1;
    if (lines > LIMITS.mailLines)
      throw new Rejected('too-large', `The mail has more than ${LIMITS.mailLines} lines.`);
    if (boundaries > LIMITS.mailBoundaries)
      throw new Rejected(
        'too-large',
        `The mail has more than ${LIMITS.mailBoundaries} lines that may begin a part.`,
      );
  }
}

function toArticle(mail: Email): RawArticle {
  const { lines, from } = takeForwarded(bodyOf(mail));
  const headline = headlineOf(tidy(mail.subject ?? ''));
  return {
    ...NOTHING_STATED,
    headline,
    lines: withoutHeadline(withoutBoilerplate(withoutSignature(lines)), headline),
    source: from ?? (nameOf(mail.from) || listOf(mail)),
    publishedAt: header(mail, 'date'),
    language: header(mail, 'content-language'),
  };
}

function nameOf(address: Address | undefined): string | null {
  return tidy(address?.name ?? '') || null;
}

/** The name of a mailing list: "Skerrow Daily <daily.packet.example>". */
function listOf(mail: Email): string | null {
  const list = header(mail, 'list-id')?.split('<')[0]?.replaceAll('"', '').trim();
  return list || null;
}

function header(mail: Email, name: string): string | null {
  return mail.headers.find(({ key }) => key === name)?.value || null;
}

/** What mail programs and lists put before a subject: "Fwd:", "WG:", "[Skerrow Daily]". */
const PREFIX = /^(?:(?:fwd?|re|wg|aw|tr|rv)\s{0,3}:|\[[^\]]{1,60}\])\s*/i;

/** A mail's lines without its headline where that is repeated above them; a mail of nothing else keeps it. */
function withoutHeadline(lines: readonly string[], headline: string): string[] {
  const isRepeated = lines[0]?.toLowerCase() === headline.toLowerCase();
  return lines.slice(isRepeated && lines.length > 1 ? 1 : 0);
}

/** The subject of a mail without what forwarding and lists have put before it. */
function headlineOf(subject: string): string {
  let headline = subject.trim();
  while (PREFIX.test(headline)) headline = headline.replace(PREFIX, '');
  return headline;
}

/** Share of the plain part's characters that the HTML part must have to be the text, and no mere cover of it. */
const MIN_SHARE = 0.5;

/** The lines of a mail: of its HTML, which keeps paragraphs whole, unless the plain part holds far more. */
function bodyOf(mail: Email): string[] {
  const plain = unwrap(tidy(mail.text ?? ''));
  const marked = linesOfMarkup(tidy(mail.html ?? ''));
  return charactersOf(marked) > charactersOf(plain) * MIN_SHARE ? marked : plain;
}

function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Characters of the shortest width that mail programs break lines at; most take 72 to 78. */
const MIN_WIDTH = 64;

/** Marks of quoting before a line. */
const QUOTED = /^>[> ]*/;

/**
 * The paragraphs of a plain mail, whose lines are broken at a fixed width, without marks of quoting; the mark of a
 * signature keeps its space.
 */
function unwrap(text: string): string[] {
  const paragraphs: string[] = [];
  let last = '';
  for (const line of text.split('\n').map(unquoted)) {
    const isContinued = isFull(last, line);
    if (isContinued) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else if (line !== '') paragraphs.push(line);
    last = line;
  }
  return paragraphs;
}

function unquoted(line: string): string {
  const text = line.replace(QUOTED, '');
  return text === SIGNATURE_MARK ? text : text.trim();
}

/** Whether a line ends only because the next one's first word had no room left. */
function isFull(line: string, next: string): boolean {
  if (line === '' || next === '' || line === SIGNATURE_MARK || next === SIGNATURE_MARK) return false;
  const word = next.search(/\s/);
  return line.length + 1 + (word < 0 ? next.length : word) > MIN_WIDTH;
}

/** The line that RFC 3676 has above a signature; without its space it would be any rule. */
const SIGNATURE_MARK = '-- ';

/** A plain mail's lines without the signature at their end, which is shorter than the text above it. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const text = lines.slice(0, Math.max(0, lines.lastIndexOf(SIGNATURE_MARK)));
  return text.join('').length * 2 > lines.join('').length ? text : lines;
}
