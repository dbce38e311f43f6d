import type { Document } from '../document';
import { Rejected } from '../rejection';
import { readFeed } from './feed';
import { readNewsItem } from './news-item';
import { readNewsMessage } from './newsml';
import { readNitf } from './nitf';
import { parseTree } from './tree';

/**
 * Reads an XML document by its root: a feed of RSS or Atom, NewsML-G2 or NITF.
 * @throws Rejected as 'invalid-xml', 'too-large', 'no-text' or 'withdrawn'
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
