/** Limits on uploads. What exceeds one is rejected with the limit named, or left out if the comment says so. */
export const LIMITS = {
  /** Max bytes of an upload: at about 20 MB a second, what can be read in a minute. */
  uploadBytes: 1024 * 1024 * 1024,
  /** Max bytes of an unpacked archive: four million news texts. */
  unpackedBytes: 8 * 1024 * 1024 * 1024,
  /** Max expansion factor of an archive: news texts reach 3 to 5, pages 10, the same page repeated over 100. */
  expansion: 200,
  /** Bytes up to which an archive may expand by any factor: the size of one document. */
  freeExpansionBytes: 24 * 1024 * 1024,
  /** Max archives within archives: a gzip of a zip of gzips. */
  archiveDepth: 3,
  /** Max bytes of one document, which is held in memory: decoding takes well under a quarter of a gigabyte. */
  documentBytes: 24 * 1024 * 1024,
  /** Max bytes of a line of JSON Lines: the longest article, written in six-byte escapes. */
  lineBytes: 4 * 1024 * 1024,
  /** Max articles of an upload, including rejected ones. */
  articles: 250_000,
  /** Max characters of the path of an archive entry. */
  pathCharacters: 500,
  /** Max records of a web archive: a gigabyte of crawled news has 120,000. */
  warcRecords: 500_000,
  /** Max tags, comments and the like in an XML document: 24 MB of news with every name marked up have 250,000. */
  xmlTags: 400_000,
  /** Max characters of one text in XML: escaped HTML is four times as long as its text. Memory grows with it. */
  xmlTextCharacters: 2_000_000,
  /** Max characters of one XML tag: an attribute that holds a small picture. */
  xmlTagCharacters: 250_000,
  /**
   * Max attribute names, attribute values and words in them, over all tags of an XML document: the library makes
   * objects of them, a million a second. 10 MB of nothing but subjects with two attributes each have 700,000.
   */
  xmlTagParts: 800_000,
  /** Max nesting of XML elements: the nested tables of a newsletter reach 60. */
  xmlDepth: 200,
  /** Max items of a feed: as many as fit into `xmlTags` with a title, a link, a time and a summary each. */
  feedItems: 40_000,
  /** Max lines of a mail, since memory grows with them: 24 MB of pictures in base64 have 330,000. */
  mailLines: 350_000,
  /** Max lines of a mail that may begin a part: a newsletter has ten parts and about a hundred rows of dashes. */
  mailBoundaries: 1_000,
  /** Max nesting of mail parts: a newsletter with pictures, forwarded twice, has 8. */
  mailDepth: 20,
  /** Max bytes of a mail's headers: twenty times those of a mail that went through many relays. */
  mailHeaderBytes: 512 * 1024,
  /** Max nesting of attached mails that is unwrapped: a forwarded mail, attached to one that was itself forwarded. */
  mailForwards: 3,
  /** Max characters of an HTML page: ten times the largest of 70 measured. */
  pageCharacters: 10_000_000,
  /** Max characters of a page outside of tags and scripts: four times the longest article. */
  pageTextCharacters: 2_000_000,
  /**
   * Elements and character references of a page that are read, since time grows with them: five times the most of 70
   * measured. Of longer pages, such as live blogs and pages with thousands of comments, only the beginning is read.
   */
  pageElements: 8_000,
  /**
   * Ancestors of a page's elements that are read, summed over all elements, since the search for the article visits all
   * of them: five times the most of 70 pages. The rest of the page is left out.
   */
  pageNesting: 100_000,
  /** JSON-LD scripts of a page that are read: ten times the most that pages have. */
  pageJsonLd: 100,
  /** Max depth of a page's elements; deeper ones become siblings. The deepest text of 70 pages was at 36. */
  pageDepth: 40,
  /** Max characters of an article's text: five times the longest of 5,431 news texts measured. */
  articleCharacters: 500_000,
  /** Min words of headline and text: fewer describe no event; the shortest of 5,431 news texts had 13. */
  articleWords: 10,
  /** Min words of an alert or caption that its format marks as a news item: the title of a picture may be one name. */
  briefWords: 1,
  /** Max characters of a headline, which is truncated: longer ones are texts that lost their line breaks. */
  headlineCharacters: 500,
  /** Max characters of an id, byline, source, address or statement of rights. */
  fieldCharacters: 1_000,
  /** Characters of a stated time that are read: the longest form has 40. */
  timeCharacters: 100,
  /** Characters of a language tag that are read. */
  languageCharacters: 35,
  /** Max milliseconds by which a publication time may lie after the upload; beyond that, clock or zone are wrong. */
  futureMilliseconds: 24 * 60 * 60 * 1000,
} as const;
