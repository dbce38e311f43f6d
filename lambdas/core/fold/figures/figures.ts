import { byStatedPublication, type Digest } from '../../digest/digest';
import { bestCasualties } from '../casualties/choose-casualties';
import { eventPlaces, grouped, sentenceOf } from '../event/event-places';
import {
  type BackgroundFigure,
  type Figure,
  fitting,
  type Reading,
  type RecordBody,
} from '../event/event-record';
import type { Origins } from '../event/origins';
import { bestOf, reconcile } from './reconcile';
import { foreignStatements, readingKey, type Statement, statementsOf } from './statements';
import { type ReadingTally, type Subject, subjectsOf, type Voter } from './subject';
import type { Tally } from './tally';

/** Max bytes of all figures as JSON, out of the 32 KB of a record. */
const MAX_BYTES = 12_000;

/** Bytes of the smallest figure: one reading by one article, with a sentence of a few words. */
const LEAST_BYTES = 400;

/**
 * The figures of an event with their readings, and the numbers that are not the event's own, each most corroborated first.
 * `members` are the articles that the record is folded from; `tally` counts what all of the event's articles state.
 */
export function foldFigures(
  members: readonly Digest[],
  origins: Origins,
  tally: Tally,
): Pick<RecordBody, 'figures' | 'background'> {
  const isHere = eventPlaces(members);
  const statements = statementsOf(members, origins);
  const own = statements.filter(({ claim }) => isHere(claim.place));
  const elsewhere = statements.filter(({ claim }) => !isHere(claim.place));
  const subjects = subjectsOf(
    own,
    tally.filter(({ claim }) => isHere(claim.place)),
  ).sort(byVotes);
  const casualties = bestCasualties(members, origins);
  return {
    figures: fitting(figuresOf(subjects, casualties), MAX_BYTES, LEAST_BYTES),
    background: foldBackground(
      [...foreignStatements(members, origins), ...elsewhere].filter(({ isCurrent }) => isCurrent),
    ),
  };
}

function byVotes(a: Subject, b: Subject): number {
  return rank(b) - rank(a) || (a.metric < b.metric ? -1 : 1);
}

/** Metrics that come before others with as many votes. */
const CASUALTIES = ['killed', 'injured'];

function rank({ metric, voters }: Subject): number {
  const votes = voters.reduce((sum, { origins }) => sum + origins, 0);
  return votes + (CASUALTIES.includes(metric) ? 0.5 : 0);
}

type BestCasualties = ReturnType<typeof bestCasualties>;

/** A generator, because a large event has counts of far more metrics than there is room for. */
function* figuresOf(subjects: readonly Subject[], casualties: BestCasualties): Generator<Figure> {
  for (const subject of subjects) yield toFigure(subject, subjects, casualties);
}

function toFigure(subject: Subject, subjects: readonly Subject[], casualties: BestCasualties): Figure {
  const { metric, unit, readings, former } = subject;
  const { standing, explanation, voters, doubts } = reconcile(subject, subjects);
  return {
    metric,
    unit,
    standing,
    best: chosenFor(subject, voters, casualties) ?? bestOf(voters, doubts),
    ...(explanation !== undefined && { explanation }),
    readings: listReadings([...readings, ...former]),
  };
}

/**
 * The value that the model chose for killed or injured, if one of the voters states it. A number that only follows from
 * others, or that later ones have replaced, is not a reading that could be published as the best.
 */
function chosenFor(
  { metric, unit }: Subject,
  voters: readonly Voter[],
  casualties: BestCasualties,
): Figure['best'] | undefined {
  if (unit !== 'person' || (metric !== 'killed' && metric !== 'injured')) return undefined;
  const best = casualties?.[metric];
  const isStated = voters.some(({ claims }) => claims.some(({ value }) => value === best?.value));
  return isStated ? best : undefined;
}

/** Max readings listed of a figure, and max articles listed of a reading. */
const MAX_READINGS = 8;
const READING_ARTICLES = 12;

/** Max bytes of a figure's readings as JSON: room for eight with sentences of usual length. */
const READINGS_BYTES = 7_000;

function listReadings(readings: readonly ReadingTally[]): Reading[] {
  return fitting(readings.slice(0, MAX_READINGS).map(toReading), READINGS_BYTES);
}

function toReading({ claim, articleIds, articles, origins, sentence, first, last }: ReadingTally): Reading {
  return {
    value: claim.value,
    ...(claim.high !== undefined && { high: claim.high }),
    bound: claim.bound,
    articles: articleIds.slice(0, READING_ARTICLES),
    articleCount: articles,
    origins,
    sentence,
    firstReportedAt: first,
    lastReportedAt: last,
  };
}

/** Max background numbers listed, max articles listed of each, and max bytes of the list as JSON. */
const MAX_BACKGROUND = 12;
const BACKGROUND_ARTICLES = 6;
const BACKGROUND_BYTES = 2_500;

/** Lists numbers that are not the event's own, most corroborated first. Those without a scope are of another place. */
function foldBackground(statements: readonly Statement[]): BackgroundFigure[] {
  const stated = grouped(
    statements,
    ({ claim }) => `${readingKey(claim)}|${claim.scope ?? ''}|${claim.place ?? ''}`,
  );
  const counted = [...stated].map(([key, own]) => ({
    key,
    figure: toBackgroundFigure(own),
    origins: new Set(own.map(({ origin }) => origin)).size,
  }));
  counted.sort((a, b) => b.origins - a.origins || (a.key < b.key ? -1 : 1));
  return fitting(
    counted.slice(0, MAX_BACKGROUND).map(({ figure }) => figure),
    BACKGROUND_BYTES,
  );
}

function toBackgroundFigure(statements: readonly Statement[]): BackgroundFigure {
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
    articles: [...new Set(sorted.map((statement) => statement.article.articleId))].slice(
      0,
      BACKGROUND_ARTICLES,
    ),
  };
}
