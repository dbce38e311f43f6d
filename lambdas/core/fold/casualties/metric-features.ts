import type { Claim } from '../../digest/claims/claim';
import { type Evidence, LEAD_SENTENCES, type TollCandidate } from './evidence';

/** A number that is weighed, and what is said of its metric. */
interface Weighed {
  value: number;
  /** Of the reports that say anything of the metric: what each comes to, by publication. */
  votes: readonly number[];
  /** Their claims of the metric. */
  claims: readonly (readonly Claim[])[];
  foreign: readonly (readonly Claim[])[];
  /** Share of all reports that say nothing of it. */
  silence: number;
}

/** Sentences from which a number is background more often than news. */
const LATE_SENTENCES = 8;

/** From here on numbers are of mass shootings, disasters and wars. */
const MANY = 4;

/**
 * Up to here the size of a number speaks for or against it: what is misread is often large. Beyond it there is next to
 * nothing to learn from, and a quake's 488 injured are no less likely for being many. A limit of 10 costs .003 of pairs.
 */
const MAX_TELLING = 40;

type Test = (claim: Claim, value: number) => boolean;

const isStated: Test = (claim, value) => claim.kind === 'stated' && claim.value === value;
const isTold = (claim: Claim) => claim.kind !== 'stated' && claim.bound === 'exact';

/** The share of reports of which one claim at least passes a test. */
const share =
  (test: Test) =>
  ({ claims, value }: Weighed) =>
    shareOf(claims, (own) => own.some((claim) => test(claim, value)));

/** Whether one report at least has a claim that passes a test. */
const any =
  (test: Test) =>
  ({ claims, value }: Weighed) =>
    flag(claims.some((own) => own.some((claim) => test(claim, value))));

function shareOf(reports: readonly (readonly Claim[])[], test: (own: readonly Claim[]) => boolean): number {
  return reports.length === 0 ? 0 : reports.filter(test).length / reports.length;
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

const statedValues = (own: readonly Claim[]) =>
  own.filter(({ kind }) => kind === 'stated').map(({ value }) => value);

/** What speaks for or against one number of killed or of injured, by name. */
const FEATURES: readonly (readonly [name: string, feature: (weighed: Weighed) => number])[] = [
  [
    'voted',
    ({ votes, value }) =>
      votes.length === 0 ? 0 : votes.filter((vote) => vote === value).length / votes.length,
  ],
  ['voted by any', ({ votes, value }) => flag(votes.includes(value))],
  ['voted by two', ({ votes, value }) => flag(votes.filter((vote) => vote === value).length > 1)],
  ['latest vote', ({ votes, value }) => flag(votes.at(-1) === value)],
  ['first vote', ({ votes, value }) => flag(votes[0] === value)],
  ['median vote', ({ votes, value }) => medianShare(votes, value)],
  ['greatest vote', ({ votes, value }) => flag(votes.length > 0 && Math.max(...votes) === value)],
  ['least vote', ({ votes, value }) => flag(votes.length > 0 && Math.min(...votes) === value)],
  ['in headline', share((claim, value) => isStated(claim, value) && claim.sentence < 0)],
  ['in some headline', any((claim, value) => isStated(claim, value) && claim.sentence < 0)],
  [
    'in lead',
    share((claim, value) => isStated(claim, value) && claim.sentence >= 0 && claim.sentence < LEAD_SENTENCES),
  ],
  ['stated', share(isStated)],
  ['stated by any', any(isStated)],
  ['only late', ({ claims, value }) => shareOf(claims, (own) => isOnlyLate(own, value))],
  ['told one by one', share((claim, value) => isTold(claim) && claim.value === value)],
  ['told by any', any((claim, value) => isTold(claim) && claim.value === value)],
  ['fewer than told', share((claim, value) => isTold(claim) && claim.value > value)],
  [
    'more than told',
    ({ claims, value }) =>
      shareOf(claims, (own) => own.some(isTold) && own.filter(isTold).every((claim) => claim.value < value)),
  ],
  ['within a bound', share((claim, value) => claim.bound !== 'exact' && claim.value <= value && value > 0)],
  ['contradicted', ({ claims, value }) => shareOf(claims, (own) => contradicts(own, value))],
  [
    'greatest stated',
    ({ claims, value }) => shareOf(claims, (own) => Math.max(-1, ...statedValues(own)) === value),
  ],
  [
    'less than stated',
    ({ claims, value }) => shareOf(claims, (own) => statedValues(own).some((other) => other > value)),
  ],
  [
    'less than stated in lead',
    share(
      (claim, value) => claim.kind === 'stated' && claim.value > value && claim.sentence < LEAD_SENTENCES,
    ),
  ],
  [
    'of another time',
    ({ foreign, value }) => shareOf(foreign, (own) => own.some((claim) => claim.value === value)),
  ],
  ['none', ({ value }) => flag(value === 0)],
  ['none where silent', ({ value, silence }) => (value === 0 ? silence : 0)],
  [
    'none against claims',
    ({ claims, value }) => (value === 0 ? shareOf(claims, (own) => own.some((claim) => claim.value > 0)) : 0),
  ],
  [
    'none as stated',
    ({ claims, value }) =>
      value === 0 ? shareOf(claims, (own) => own.some((claim) => claim.value === 0)) : 0,
  ],
  ['one', ({ value }) => flag(value === 1)],
  ['many', ({ value }) => flag(value >= MANY)],
  ['log', ({ value }) => Math.log1p(Math.min(value, MAX_TELLING))],
];

/** The half or whole of the median that a value is. */
function medianShare(votes: readonly number[], value: number): number {
  const sorted = [...votes].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (flag(low === value) + flag(high === value)) / 2;
}

function isOnlyLate(own: readonly Claim[], value: number): boolean {
  const stating = own.filter((claim) => isStated(claim, value));
  return stating.length > 0 && stating.every(({ sentence }) => sentence >= LATE_SENTENCES);
}

/** Whether exact numbers are stated and this is none of them. */
function contradicts(own: readonly Claim[], value: number): boolean {
  const exact = own.filter((claim) => claim.kind === 'stated' && claim.bound === 'exact');
  return exact.length > 0 && exact.every((claim) => claim.value !== value);
}

export const METRIC_FEATURES = FEATURES.map(([name]) => name);

/** The features of one number as killed or as injured, in the order of {@link METRIC_FEATURES}; `reports` by publication. */
export function metricFeatures(
  metric: keyof TollCandidate,
  value: number,
  reports: readonly Evidence[],
): number[] {
  const speaking = reports.filter((report) => report[metric] !== undefined);
  const of = (claims: readonly Claim[]) => claims.filter((claim) => claim.metric === metric);
  const weighed: Weighed = {
    value,
    votes: speaking.map((report) => report[metric] as number),
    claims: speaking.map(({ claims }) => of(claims)),
    foreign: reports.map(({ foreign }) => of(foreign)),
    silence: reports.length === 0 ? 1 : 1 - speaking.length / reports.length,
  };
  return FEATURES.map(([, feature]) => feature(weighed));
}
