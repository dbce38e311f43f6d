import type { Document, SingleArticle } from './document/document';
import { decode } from './encoding/decode';
import { readJson } from './json/json';
import { readPlainText } from './text/plain-text';

/** Text that is to be read line by line. */
interface JsonLines {
  lines: string;
}

/**
 * Reads a document of any format; a single article is left to be read, and JSON Lines line by line. What only some
 * uploads need is loaded when the first of them comes: readers of pages, XML and mail take longer to load than all
 * others together.
 * @throws Rejected where nothing of it can be read
 */
export async function readDocument(
  bytes: Uint8Array,
  labels: Labels,
): Promise<Document | SingleArticle | JsonLines> {
  // each part of a mail has an encoding of its own
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

/** What kind of document a text is. */
export type Format = 'text' | 'json' | 'json-lines' | 'html' | 'xml' | 'mail';

/** What an object or an entry of an archive says it is. */
export interface Labels {
  /** Its key or path. */
  name: string;
  /** The media type that it was stored with. */
  contentType: string | null;
}

/** Characters at the top of a document that tell its format. */
const TOP = 4096;

/** Extensions and media types that say what a document is, where its content leaves that open. */
const LABELLED: readonly [Format, RegExp, RegExp][] = [
  ['json-lines', /\.(?:jsonl|ndjson)$/i, /^application\/(?:jsonl|x-ndjson|jsonlines|x-jsonlines)\b/i],
  ['json', /\.(?:json|ninjs)$/i, /^application\/(?:[\w.-]+\+)?json\b/i],
  ['html', /\.x?html?$/i, /^(?:text\/html|application\/xhtml\+xml)\b/i],
  ['xml', /\.(?:xml|rss|atom|rdf|nitf|newsml)$/i, /^(?:text|application)\/(?:[\w.-]+\+)?xml\b/i],
  ['mail', /\.eml$/i, /^message\/rfc822\b/i],
];

/** Roots of the documents that are read as XML; XHTML is a page. */
const XML =
  /^(?:<\?xml\b|<!DOCTYPE\s+(?:rss|rdf|nitf|newsml)\b|<(?:\w{1,20}:)?(?:rss|feed|rdf|nitf|newsmessage|newsitem)[\s>])/i;

/** A page in XML: its first tag, behind declarations and comments, is that of a page. */
const XHTML = /^(?:<[?!][^>]{0,1000}>\s*){0,20}<html[\s>]/i;

/** An object with a member, an empty one, or a list of objects. */
const JSON_BEGINS = /^\[?\s*\{\s*(?:"[^"\n]{0,200}"\s*:|\})|^\[\s*\]/;

/** Tags that begin or head a page. */
const HTML = /<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|meta|title)\b/i;

/** Headers that only mail has, and those that every mail has. */
const MAIL_ONLY =
  /^(?:received|return-path|delivered-to|dkim-signature|mime-version|message-id|list-unsubscribe):/im;
const MAIL = /^from:/im;

/** Two objects of JSON on two lines. */
const JSON_LINES = /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/;

/** Bytes of a document that are looked at before its encoding is known. */
const TOP_BYTES = 64 * 1024;

const latin1 = new TextDecoder('latin1');

/** The beginning of a document, readable enough to tell its format whatever its encoding. */
export function topOf(bytes: Uint8Array): string {
  return latin1.decode(bytes.subarray(0, TOP_BYTES));
}

/** The format of a document: what its content says, else what its name and media type say, else plain text. */
export function formatOf(text: string, labels: Labels): Format {
  const label = labelled(labels);
  if (label === 'json-lines') return label;
  const found = formatOfContent(text);
  return found ?? label ?? 'text';
}

/** Whether a document is JSON Lines, as its name says or the beginning of it. */
export function isJsonLines(head: string, labels: Labels): boolean {
  return labelled(labels) === 'json-lines' || JSON_LINES.test(head);
}

function labelled({ name, contentType }: Labels): Format | undefined {
  const byName = LABELLED.find(([, extension]) => extension.test(name));
  return (byName ?? LABELLED.find(([, , mediaType]) => mediaType.test(contentType ?? '')))?.[0];
}

function formatOfContent(text: string): Format | undefined {
  const top = text.slice(0, TOP).trimStart();
  if (JSON_BEGINS.test(top)) return JSON_LINES.test(text) ? 'json-lines' : 'json';
  if (XML.test(top)) return XHTML.test(top) ? 'html' : 'xml';
  if (top.startsWith('<') && HTML.test(top)) return 'html';
  return isMail(top) ? 'mail' : undefined;
}

/** Whether a text begins with the headers of a mail. */
function isMail(top: string): boolean {
  if (!/^[\w-]{1,40}:/.test(top)) return false;
  const end = top.search(/\n\s*\n/);
  const headers = end < 0 ? top : top.slice(0, end);
  return MAIL.test(headers) && MAIL_ONLY.test(headers);
}
