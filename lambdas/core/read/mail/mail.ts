import PostalMime, { type Address, type Email } from 'postal-mime';
import { tidy } from '../encoding/tidy';
import { LIMITS } from '../limits';
import { NOTHING_STATED, type RawArticle } from '../raw-article';
import { Rejected } from '../rejection';
import { bodyOf } from './body';
import { takeForwarded } from './forwarded';
import { withoutFurniture } from './furniture';
import { headlineOf, withoutHeadline } from './headline';
import { withoutSignature } from './signature';

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
    lines: withoutHeadline(withoutFurniture(withoutSignature(lines)), headline),
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
