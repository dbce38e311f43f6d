import { fitting } from '../bytes';
import type { Reading } from '../event-record';
import type { Account } from './subject';

/** Readings listed of a figure, and articles listed of a reading. */
const MAX_READINGS = 8;
const MAX_ARTICLES = 12;

/** Bytes of a figure's readings as JSON: room for eight whose sentences are of usual length. */
const MAX_BYTES = 7_000;

/** The first of some readings as a record lists them. */
export function toReadings(accounts: readonly Account[]): Reading[] {
  return fitting(accounts.slice(0, MAX_READINGS).map(toReading), MAX_BYTES);
}

function toReading({ claim, articleIds, articles, origins, sentence, first, last }: Account): Reading {
  return {
    value: claim.value,
    ...(claim.high !== undefined && { high: claim.high }),
    bound: claim.bound,
    articles: articleIds.slice(0, MAX_ARTICLES),
    articleCount: articles,
    origins,
    sentence,
    firstReportedAt: first,
    lastReportedAt: last,
  };
}
