import { byStatedPublication } from '../../digest/by-publication';
import { fitting } from '../bytes';
import type { BackgroundFigure } from '../event-record';
import { grouped } from './grouped';
import { sentenceOf } from './sentence-of';
import { readingKey, type Statement } from './statements';

/** Numbers listed, and articles of each. */
const MAX_FIGURES = 12;
const MAX_ARTICLES = 6;

/** Bytes of the list as JSON. */
const MAX_BYTES = 2_500;

/**
 * Numbers that are told beside the event's own, most corroborated first; those without a scope are of another
 * place.
 */
export function foldBackground(statements: readonly Statement[]): BackgroundFigure[] {
  const told = grouped(
    statements,
    ({ claim }) => `${readingKey(claim)}|${claim.scope ?? ''}|${claim.place ?? ''}`,
  );
  const counted = [...told].map(([key, own]) => ({
    key,
    figure: toFigure(own),
    origins: new Set(own.map(({ origin }) => origin)).size,
  }));
  counted.sort((a, b) => b.origins - a.origins || (a.key < b.key ? -1 : 1));
  return fitting(
    counted.slice(0, MAX_FIGURES).map(({ figure }) => figure),
    MAX_BYTES,
  );
}

function toFigure(statements: readonly Statement[]): BackgroundFigure {
  const sorted = [...statements].sort((a, b) => byStatedPublication(a.article, b.article));
  const { claim, article } = sorted[0] as Statement;
  const { metric, unit, value, high, bound, scope, place } = claim;
  return {
    metric,
    unit,
    value,
    ...(high !== undefined && { high }),
    bound,
    scope: scope ?? 'elsewhere',
    ...(place !== undefined && { place }),
    sentence: sentenceOf(claim.sentence, article),
    articles: [...new Set(sorted.map((statement) => statement.article.articleId))].slice(0, MAX_ARTICLES),
  };
}
