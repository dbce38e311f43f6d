import { byStatedPublication, type Digest } from '../../digest/digest';
import { bestCasualties } from '../casualties/choose';
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

/** Bytes of all figures as JSON, of the 32 KB that a record may take. */
const MAX_BYTES = 12_000;

/** Bytes of the smallest figures: one reading by one article, its sentence of a few words. */
const LEAST_BYTES = 400;

/** Metrics that come before others as much corroborated. */
const CASUALTIES = ['killed', 'injured'];

/**
 * The figures of an event with every reading of them, and the numbers told beside that are not the event's,
 * each most corroborated first: from the articles that are folded and from the counts of what all articles
 * state.
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
  ).sort(byVoters);
  const casualties = bestCasualties(members, origins);
  return {
    figures: fitting(figuresOf(subjects, casualties), MAX_BYTES, LEAST_BYTES),
    background: foldBackground([...foreignStatements(members, origins), ...elsewhere]),
  };
}

/** Made one by one as they are asked for: a large event's counts are of far more metrics than find room. */
function* figuresOf(
  subjects: readonly Subject[],
  casualties: ReturnType<typeof bestCasualties>,
): Generator<Figure> {
  for (const subject of subjects) yield toFigure(subject, subjects, casualties);
}

function toFigure(
  subject: Subject,
  subjects: readonly Subject[],
  casualties: ReturnType<typeof bestCasualties>,
): Figure {
  const { metric, unit, accounts } = subject;
  const { standing, explanation, voters, doubts } = reconcile(subject, subjects);
  return {
    metric,
    unit,
    standing,
    best: chosenFor(subject, voters, casualties) ?? bestOf(voters, doubts),
    ...(explanation !== undefined && { explanation }),
    readings: toReadings(accounts),
  };
}

/**
 * The value that killed and injured were chosen together, where somebody says so who has still a say: a
 * number that only follows from others, or that later ones have replaced, is no reading to publish as the
 * best.
 */
function chosenFor(
  { metric, unit }: Subject,
  voters: readonly Voter[],
  casualties: ReturnType<typeof bestCasualties>,
): Figure['best'] | undefined {
  if (unit !== 'person' || (metric !== 'killed' && metric !== 'injured')) return undefined;
  const best = casualties?.[metric];
  const isTold = voters.some(({ claims }) => claims.some(({ value }) => value === best?.value));
  return isTold ? best : undefined;
}

function byVoters(a: Subject, b: Subject): number {
  return rank(b) - rank(a) || (a.metric < b.metric ? -1 : 1);
}

function rank({ metric, voters }: Subject): number {
  const votes = voters.reduce((sum, { origins }) => sum + origins, 0);
  return votes + (CASUALTIES.includes(metric) ? 0.5 : 0);
}

/** Readings listed of a figure, and articles listed of a reading. */
const MAX_READINGS = 8;
const READING_ARTICLES = 12;

/** Bytes of a figure's readings as JSON: room for eight whose sentences are of usual length. */
const READINGS_BYTES = 7_000;

/** The first of some readings as a record lists them. */
function toReadings(accounts: readonly ReadingTally[]): Reading[] {
  return fitting(accounts.slice(0, MAX_READINGS).map(toReading), READINGS_BYTES);
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

/** Numbers listed, and articles of each. */
const MAX_FIGURES = 12;
const BACKGROUND_ARTICLES = 6;

/** Bytes of the list as JSON. */
const BACKGROUND_BYTES = 2_500;

/**
 * Numbers that are told beside the event's own, most corroborated first; those without a scope are of another
 * place.
 */
function foldBackground(statements: readonly Statement[]): BackgroundFigure[] {
  const told = grouped(
    statements,
    ({ claim }) => `${readingKey(claim)}|${claim.scope ?? ''}|${claim.place ?? ''}`,
  );
  const counted = [...told].map(([key, own]) => ({
    key,
    figure: toBackgroundFigure(own),
    origins: new Set(own.map(({ origin }) => origin)).size,
  }));
  counted.sort((a, b) => b.origins - a.origins || (a.key < b.key ? -1 : 1));
  return fitting(
    counted.slice(0, MAX_FIGURES).map(({ figure }) => figure),
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
