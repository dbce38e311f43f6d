import { latin1 } from './containers/byte-streams';
import type { Document, SingleArticle } from './document/document';
import { decode } from './encoding/decode';
import { readJson } from './json/json';
import { readPlainText } from './text/plain-text';

/** How a document is read. 'json-lines': one JSON document per line. 'xml': a feed, NITF or NewsML. */
export type Format = 'text' | 'json' | 'json-lines' | 'html' | 'xml' | 'mail';

/** The labels of an object or an archive entry. */
export interface Labels {
  /** Its key or path. */
  name: string;
  /** The media type that it was stored with. */
  contentType: string | null;
}

/** JSON Lines as text: the caller reads it line by line. */
interface JsonLines {
  lines: string;
}

/**
 * Reads a document of any format. A document that is a single article is returned unread, and JSON Lines as text. The
 * readers for pages, XML and mail are loaded on first use: they take longer to load than all others together.
 * @throws Rejected if nothing in the document can be read
 */
export async function readDocument(
  bytes: Uint8Array,
  labels: Labels,
): Promise<Document | SingleArticle | JsonLines> {
  // Each part of a mail has its own encoding, so a mail is not decoded as a whole.
  if (formatOf(topOf(bytes), labels) === 'mail') {
    const { readMail } = await import('./mail/mail');
    return { readArticle: () => readMail(bytes) };
  }
  const text = decode(bytes, labels.contentType);
  switch (formatOf(text, labels)) {
    case 'json-lines':
      return { lines: text };
    case 'json':
      return readJson(text);
    case 'html': {
      const { readHtml } = await import('./html/html');
      return { readArticle: () => readHtml(text) };
    }
    case 'xml':
      return (await import('./xml/xml')).readXml(text);
    default:
      return { readArticle: () => readPlainText(text) };
  }
}

/** Bytes of a document that are inspected before its encoding is known. */
const TOP_BYTES = 64 * 1024;

/** The beginning of a document, readable enough to recognise its format in any encoding. */
export function topOf(bytes: Uint8Array): string {
  return latin1.decode(bytes.subarray(0, TOP_BYTES));
}

/**
 * The format of a document by its content, else by its name, else by its media type; plain text if all fail. A label of
 * JSON Lines comes first, since their content may look like plain JSON.
 */
export function formatOf(text: string, labels: Labels): Format {
  const label = labelledFormat(labels);
  return label === 'json-lines' ? label : (formatOfContent(text) ?? label ?? 'text');
}

/** Two JSON objects on two lines. */
const JSON_LINES = /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/;

/** Whether a document is JSON Lines by its name, its media type or its beginning. */
export function isJsonLines(head: string, labels: Labels): boolean {
  return labelledFormat(labels) === 'json-lines' || JSON_LINES.test(head);
}

/** Extensions and media types, which decide if the content does not. */
const LABELLED: readonly [Format, RegExp, RegExp][] = [
  ['json-lines', /\.(?:jsonl|ndjson)$/i, /^application\/(?:jsonl|x-ndjson|jsonlines|x-jsonlines)\b/i],
  ['json', /\.(?:json|ninjs)$/i, /^application\/(?:[\w.-]+\+)?json\b/i],
  ['html', /\.x?html?$/i, /^(?:text\/html|application\/xhtml\+xml)\b/i],
  ['xml', /\.(?:xml|rss|atom|rdf|nitf|newsml)$/i, /^(?:text|application)\/(?:[\w.-]+\+)?xml\b/i],
  ['mail', /\.eml$/i, /^message\/rfc822\b/i],
];

function labelledFormat({ name, contentType }: Labels): Format | undefined {
  const byName = LABELLED.find(([, extension]) => extension.test(name));
  return (byName ?? LABELLED.find(([, , mediaType]) => mediaType.test(contentType ?? '')))?.[0];
}

/** Characters at the top of a document that show its format. */
const TOP_CHARACTERS = 4096;

/** An object with a member, an empty object, or a list of objects. */
const JSON_BEGINS = /^\[?\s*\{\s*(?:"[^"\n]{0,200}"\s*:|\})|^\[\s*\]/;

/** An XML declaration, or the root of a document that is read as XML. */
const XML =
  /^(?:<\?xml\b|<!DOCTYPE\s+(?:rss|rdf|nitf|newsml)\b|<(?:\w{1,20}:)?(?:rss|feed|rdf|nitf|newsmessage|newsitem)[\s>])/i;

/** A page in XML: its first tag after declarations and comments is `html`. */
const XHTML = /^(?:<[?!][^>]{0,1000}>\s*){0,20}<html[\s>]/i;

/** Tags at the beginning or in the head of a page. */
const HTML = /<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|meta|title)\b/i;

function formatOfContent(text: string): Format | undefined {
  const top = text.slice(0, TOP_CHARACTERS).trimStart();
  if (JSON_BEGINS.test(top)) return JSON_LINES.test(text) ? 'json-lines' : 'json';
  if (XML.test(top)) return XHTML.test(top) ? 'html' : 'xml';
  if (top.startsWith('<') && HTML.test(top)) return 'html';
  return isMail(top) ? 'mail' : undefined;
}

/** Headers that only mail has. */
const MAIL_ONLY =
  /^(?:received|return-path|delivered-to|dkim-signature|mime-version|message-id|list-unsubscribe):/im;

/** The header that every mail has. */
const FROM = /^from:/im;

function isMail(top: string): boolean {
  if (!/^[\w-]{1,40}:/.test(top)) return false;
  const end = top.search(/\n\s*\n/);
  const headers = end < 0 ? top : top.slice(0, end);
  return FROM.test(headers) && MAIL_ONLY.test(headers);
}
