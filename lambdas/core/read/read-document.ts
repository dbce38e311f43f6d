import type { Document, SingleArticle } from './document';
import { decode } from './encoding/decode';
import { formatOf, type Labels, topOf } from './format';
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
