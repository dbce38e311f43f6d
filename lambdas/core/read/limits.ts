/** Bounds on what an upload may hold; what exceeds them is rejected with the limit named. */
export const LIMITS = {
  /** The largest upload read, in bytes: 8,000 articles of usual length, decoded well within half a gigabyte. */
  uploadBytes: 24 * 1024 * 1024,
  /** Articles of one upload: at 30 ms each, what one invocation can fold before its time is up. */
  articles: 10_000,
  /** Characters of one article's text: five times the longest of 5,431 news texts that were measured. */
  articleCharacters: 500_000,
  /** Words of headline and text: fewer tell of no event; the shortest of 5,431 news texts had 13. */
  articleWords: 10,
  /** Characters of a headline; longer ones are texts that lost their line breaks. */
  headlineCharacters: 500,
  /** Characters of id, source, address and language each. */
  fieldCharacters: 1_000,
  /** How far ahead of its upload an article may claim to be published, in milliseconds: a clock or zone gone wrong. */
  futureMilliseconds: 24 * 60 * 60 * 1000,
} as const;
