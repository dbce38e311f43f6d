/** Bounds on what an upload may hold; what exceeds them is rejected with the limit named, or left out where that is said. */
export const LIMITS = {
  /** The largest upload read, in bytes: at some 20 MB a second, what is read within a minute. */
  uploadBytes: 1024 * 1024 * 1024,
  /** Bytes that all of an archive may come to: four million news texts. */
  unpackedBytes: 8 * 1024 * 1024 * 1024,
  /** How far an archive may expand: news texts do 3 to 5 times, pages 10, the same page many times over 100. */
  expansion: 200,
  /** Bytes that an archive may come to however far it expands: what one document may have. */
  freeExpansionBytes: 24 * 1024 * 1024,
  /** Archives within archives: a gzip of a zip of gzips. */
  archiveDepth: 3,
  /** The largest single document, in bytes: it is held in memory, and decoded well within a quarter of a gigabyte. */
  documentBytes: 24 * 1024 * 1024,
  /** The longest line of JSON Lines, in bytes: the longest article in escapes of six bytes. */
  lineBytes: 4 * 1024 * 1024,
  /** Articles of one upload, those that are rejected included. */
  articles: 250_000,
  /** Characters of the path of an archive's entry. */
  pathCharacters: 500,
  /** Records of a web archive: a gigabyte of crawled news has 120,000. */
  warcRecords: 500_000,
  /** Tags, comments and the like of one XML document: 24 MB of news with every name marked have 250,000. */
  xmlTags: 400_000,
  /** Characters of one text of XML: four times the longest article, as HTML in references has; memory grows with them. */
  xmlTextCharacters: 2_000_000,
  /** Characters of one XML tag: what one attribute with a small picture has. */
  xmlTagCharacters: 250_000,
  /**
   * Names of attributes, their values and words in them, in all tags of one XML document: the library makes objects of
   * them, a million a second. 10 MB of nothing but subjects with two attributes each have 700,000.
   */
  xmlTagParts: 800_000,
  /** Elements within elements of XML: tables within tables of a newsletter reach 60. */
  xmlDepth: 200,
  /** Items of a feed: as many as have a title, a link, a time and a summary each within the tags of one document. */
  feedItems: 40_000,
  /** Lines of a mail: 24 MB of pictures in base64 have 330,000; memory grows with them. */
  mailLines: 350_000,
  /** Lines of a mail that may begin a part of it: a newsletter has ten parts, and some hundred rules of dashes. */
  mailBoundaries: 1_000,
  /** Parts within parts of a mail: a newsletter with pictures, forwarded twice, has 8. */
  mailDepth: 20,
  /** Bytes of all headers of a mail: twenty times those of mail through many relays. */
  mailHeaderBytes: 512 * 1024,
  /** Mails within mails: forwarded as a forwarded attachment. */
  mailForwards: 3,
  /** Characters of one HTML page: ten times the largest of 70 that were measured. */
  pageCharacters: 10_000_000,
  /** Characters of a page outside of tags and scripts: four times what the longest article may have. */
  pageTextCharacters: 2_000_000,
  /**
   * Elements, and references to characters, that are read of a page: five times the most of 70 that were measured. Of
   * longer ones, such as live blogs and pages with thousands of comments, the beginning is read; time grows with them.
   */
  pageElements: 8_000,
  /**
   * Elements around each element that is read of a page, all together: five times the most of 70; the search goes
   * through all.
   */
  pageNesting: 100_000,
  /** Scripts of JSON-LD that are read of a page: ten times what the most have. */
  pageJsonLd: 100,
  /** How deep a page's elements nest; what is deeper is taken as beside. Of 70 pages the deepest text had 36. */
  pageDepth: 40,
  /** Characters of one article's text: five times the longest of 5,431 news texts that were measured. */
  articleCharacters: 500_000,
  /** Words of headline and text: fewer tell of no event; the shortest of 5,431 news texts had 13. */
  articleWords: 10,
  /** Words of an alert or a caption that its format says is an item of news: pictures are titled with a name. */
  briefWords: 1,
  /** Characters of a headline; longer ones are texts that lost their line breaks. */
  headlineCharacters: 500,
  /** Characters of id, source, address and language each. */
  fieldCharacters: 1_000,
  /** Characters of a stated time that are read: the longest form has 40. */
  timeCharacters: 100,
  /** Characters of a language tag that are read. */
  languageCharacters: 35,
  /** How far ahead of its upload an article may claim to be published, in milliseconds: a clock or zone gone wrong. */
  futureMilliseconds: 24 * 60 * 60 * 1000,
} as const;
