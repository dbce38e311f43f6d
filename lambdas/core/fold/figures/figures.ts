import type { Digest } from '../../digest/digest';
import { fitting } from '../bytes';
import { bestCasualties } from '../casualties/best-casualties';
import type { Figure, RecordBody } from '../event-record';
import type { Origins } from '../origins';
import type { Tally } from '../tally';
import { foldBackground } from './background';
import { bestOf } from './best';
import { eventPlaces } from './places';
import { toReadings } from './readings';
import { reconcile } from './reconcile';
import { foreignStatements, statementsOf } from './statements';
import { type Subject, subjectsOf, type Voter } from './subject';

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
