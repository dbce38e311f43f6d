import type { Reading } from '../event-record';
import type { Statement } from './figures';

/** Readings listed of a figure, and articles listed of a reading. */
const MAX_READINGS = 8;
const MAX_ARTICLES = 24;

/** The distinct readings among statements of one metric, most corroborated first. */
export function toReadings(statements: readonly Statement[]): Reading[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { bound, value, high } = statement.claim;
    const key = `${bound} ${value} ${high}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()]
    .map(toReading)
    .sort((a, b) => b.origins - a.origins || b.value - a.value || (a.bound < b.bound ? -1 : 1))
    .slice(0, MAX_READINGS);
}

function toReading(statements: Statement[]): Reading {
  const { claim, article } = statements[0] as Statement;
  const times = statements.map((statement) => statement.article.publishedAt).sort();
  return {
    value: claim.value,
    ...(claim.high !== undefined && { high: claim.high }),
    bound: claim.bound,
    articles: [...new Set(statements.map((statement) => statement.article.articleId))].slice(0, MAX_ARTICLES),
    origins: new Set(statements.map((statement) => statement.origin)).size,
    sentence: article.sentences[claim.sentence] ?? '',
    firstReportedAt: times[0] ?? '',
    lastReportedAt: times.at(-1) ?? '',
  };
}
