import type { Document } from '../document/document';
import { Rejected } from '../document/rejection';
import { readFeed } from './feed';
import { readNewsItem, readNewsMessage } from './news-item';
import { readNitf } from './nitf';
import { parseTree } from './tree';

/**
 * Reads an XML document by its root element: a feed of RSS or Atom, NewsML-G2 or NITF.
 * @throws Rejected as 'invalid-xml', 'too-large' or 'no-text'
 */
export function readXml(xml: string): Document {
  const root = parseTree(xml);
  switch (root.name.toLowerCase()) {
    case 'rss':
    case 'rdf':
    case 'feed':
      return readFeed(root);
    case 'newsmessage':
      return readNewsMessage(root);
    case 'newsitem':
      return { articles: [readNewsItem(root)], many: false };
    case 'nitf':
      return { articles: [readNitf(root)], many: false };
    default:
      throw new Rejected('invalid-xml', 'The XML is neither RSS or Atom nor NewsML-G2 or NITF.');
  }
}
