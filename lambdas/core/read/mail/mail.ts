import type { Address, Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { LINE_FEED } from '../containers/byte-streams';
import { LIMITS } from '../document/limits';
import { linesOfMarkup } from '../document/markup-lines';
import { charactersOf } from '../document/paragraphs';
import { NOTHING_STATED, type RawArticle } from '../document/raw-article';
import { Rejected } from '../document/rejection';
import { tidy } from '../encoding/decode';
import { splitForwarded } from './forwarded';
import { withoutBoilerplate } from './newsletter-boilerplate';

/**
 * Reads a mail, such as a newsletter, as one article: the subject is the headline, the sender the outlet, and the text
 * comes without the boilerplate of mail. Unwraps forwarded mails. Ignores other attachments.
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
      // Leaves an attached mail as an attachment, so that its own headers can be read.
      maxRfc822NestingDepth: 0,
    });
  } catch {
    throw new Rejected('invalid-mail', 'The mail has too many headers, or parts nested too deep.');
  }
}

const DASH = 0x2d;

/** Limits lines, since the library makes objects of them, and lines of two dashes, since each may begin a part. */
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
  const { lines, from } = splitForwarded(bodyOf(mail));
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

/** Min ratio of the HTML part's characters to the plain part's; with less, the HTML is only a cover. */
const MIN_SHARE = 0.5;

/** The lines of the HTML part, which keeps paragraphs intact, or of the plain part if that has far more text. */
function bodyOf(mail: Email): string[] {
  const plain = unwrap(tidy(mail.text ?? ''));
  const marked = linesOfMarkup(tidy(mail.html ?? ''));
  return charactersOf(marked) > charactersOf(plain) * MIN_SHARE ? marked : plain;
}

/** The line above a signature (RFC 3676); without its space it could be any separator. */
const SIGNATURE_MARK = '-- ';

const QUOTED = /^>[> ]*/;

/** Paragraphs without quote marks; joins lines broken at a fixed width. The signature mark keeps its space. */
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

/** Min width in characters at which mail programs break lines; most use 72 to 78. */
const MIN_WIDTH = 64;

/** Whether a line was broken only because the next line's first word did not fit. */
function isFull(line: string, next: string): boolean {
  if (line === '' || next === '' || line === SIGNATURE_MARK || next === SIGNATURE_MARK) return false;
  const word = next.search(/\s/);
  return line.length + 1 + (word < 0 ? next.length : word) > MIN_WIDTH;
}

/** Prefixes that mail programs and lists add to a subject: "Fwd:", "WG:", "[Skerrow Daily]". */
const PREFIX = /^(?:(?:fwd?|re|wg|aw|tr|rv)\s{0,3}:|\[[^\]]{1,60}\])\s*/i;

function headlineOf(subject: string): string {
  let headline = subject.trim();
  while (PREFIX.test(headline)) headline = headline.replace(PREFIX, '');
  return headline;
}

/** The lines without the signature at the end; a longer part after the mark is not a signature. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const text = lines.slice(0, Math.max(0, lines.lastIndexOf(SIGNATURE_MARK)));
  return text.join('').length * 2 > lines.join('').length ? text : lines;
}

/** The lines without the headline that some mails repeat above them; a mail with no other line keeps it. */
function withoutHeadline(lines: readonly string[], headline: string): string[] {
  const isRepeated = lines[0]?.toLowerCase() === headline.toLowerCase();
  return lines.slice(isRepeated && lines.length > 1 ? 1 : 0);
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
