import type { Claim } from '../../digest/claims/claim';
import { CASUALTY_LEAD_SENTENCES, type Evidence, MANY, shareOf, type TollCandidate } from './evidence';

/** A number that is weighed, and what reports say about its metric. */
interface Weighed {
  value: number;
  /** What each report that says anything about the metric amounts to, by publication. */
  votes: readonly number[];
  /** The claims about the metric of each of these reports. */
  claims: readonly (readonly Claim[])[];
  /** The claims about the metric at another place or time, of every report. */
  foreign: readonly (readonly Claim[])[];
  /** Share of all reports that say nothing about the metric. */
  silence: number;
}

/**
 * Features of one number as killed or as injured, in the order of {@link METRIC_FEATURES}; `reports` are by publication.
 */
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

/**
 * Max number whose size is a feature: up to here a large number is often a misread one. Beyond it there is hardly anything
 * to learn from, and an earthquake's 488 injured are no less likely for being many. A limit of 10 costs .003 of pairs.
 */
const MAX_INFORMATIVE = 40;

/** The features by name. The names are the keys of the weights in model.data.json. */
const FEATURES: readonly (readonly [name: string, feature: (weighed: Weighed) => number])[] = [
  ['voted', ({ votes, value }) => shareOf(votes, (vote) => vote === value)],
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
    share(
      (claim, value) =>
        isStated(claim, value) && claim.sentence >= 0 && claim.sentence < CASUALTY_LEAD_SENTENCES,
    ),
  ],
  ['stated', share(isStated)],
  ['stated by any', any(isStated)],
  ['only late', ({ claims, value }) => shareOf(claims, (own) => isOnlyLate(own, value))],
  ['told one by one', share((claim, value) => isImplied(claim) && claim.value === value)],
  ['told by any', any((claim, value) => isImplied(claim) && claim.value === value)],
  ['fewer than told', share((claim, value) => isImplied(claim) && claim.value > value)],
  [
    'more than told',
    ({ claims, value }) =>
      shareOf(
        claims,
        (own) => own.some(isImplied) && own.filter(isImplied).every((claim) => claim.value < value),
      ),
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
      (claim, value) =>
        claim.kind === 'stated' && claim.value > value && claim.sentence < CASUALTY_LEAD_SENTENCES,
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
  ['log', ({ value }) => Math.log1p(Math.min(value, MAX_INFORMATIVE))],
];

export const METRIC_FEATURES = FEATURES.map(([name]) => name);

type ClaimTest = (claim: Claim, value: number) => boolean;

function share(test: ClaimTest) {
  return ({ claims, value }: Weighed) => shareOf(claims, (own) => own.some((claim) => test(claim, value)));
}

function any(test: ClaimTest) {
  return ({ claims, value }: Weighed) => flag(claims.some((own) => own.some((claim) => test(claim, value))));
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

function isStated(claim: Claim, value: number): boolean {
  return claim.kind === 'stated' && claim.value === value;
}

/** Whether people mentioned one by one, or other numbers, imply the claim's number exactly. */
function isImplied(claim: Claim): boolean {
  return claim.kind !== 'stated' && claim.bound === 'exact';
}

function statedValues(own: readonly Claim[]): number[] {
  return own.filter(({ kind }) => kind === 'stated').map(({ value }) => value);
}

/** 1 if a value is the median; of an even number of votes, half for each of the two in the middle that it equals. */
function medianShare(votes: readonly number[], value: number): number {
  const sorted = [...votes].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (flag(low === value) + flag(high === value)) / 2;
}

/** Index of the sentence from which a number is background more often than news. */
const LATE_SENTENCES = 8;

function isOnlyLate(own: readonly Claim[], value: number): boolean {
  const stating = own.filter((claim) => isStated(claim, value));
  return stating.length > 0 && stating.every(({ sentence }) => sentence >= LATE_SENTENCES);
}

/** Whether a report states exact numbers, and the value is none of them. */
function contradicts(own: readonly Claim[], value: number): boolean {
  const exact = own.filter((claim) => claim.kind === 'stated' && claim.bound === 'exact');
  return exact.length > 0 && exact.every((claim) => claim.value !== value);
}
