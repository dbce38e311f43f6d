/** A happening that a sentence dates. */
export interface Moment {
  /** ISO 8601, UTC: an instant where the sentence tells the hour, else a day. */
  at: string;
  /** Index into the digest's sentences. */
  sentence: number;
}

/** The dated happenings that sentences tell of. */
export function findMoments(_sentences: readonly string[], _publishedAt: string): Moment[] {
  return [];
}
