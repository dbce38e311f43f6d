import type { Claim } from '../../digest/claims/claim';
import { byStatedPublication, type Digest } from '../../digest/digest';
import { isCasualty } from '../../digest/harm/casualties';
import { eventPlaces } from '../event/event-places';

/** What one independent report says about an event's casualties. */
export interface Evidence {
  /** Its claims about killed, injured, shot and hospitalised people of the event. */
  claims: readonly Claim[];
  /** Its claims about casualties of another time or place, by their scope or the place that their clause names. */
  foreign: readonly Claim[];
  /** The numbers that a reader of this report alone would infer; undefined if the report does not say. */
  killed: number | undefined;
  injured: number | undefined;
}

/** A pair of numbers that may be right. */
export interface TollCandidate {
  killed: number;
  injured: number;
}

/** What an event's independent reports say about casualties, by publication. */
export function casualtyReports(reports: readonly Digest[]): Evidence[] {
  const isHere = eventPlaces(reports);
  const isOwn = ({ scope, place }: Claim) => scope === undefined && isHere(place);
  return [...reports].sort(byStatedPublication).map(({ claims }) => {
    const casualties = claims.filter(isCasualty);
    return evidenceOf(
      casualties.filter(isOwn),
      casualties.filter((claim) => !isOwn(claim)),
    );
  });
}

/** What a report says, from its claims about the event and its `foreign` ones. */
export function evidenceOf(claims: readonly Claim[], foreign: readonly Claim[]): Evidence {
  const killed = greatest(prominent(claims, 'killed'), mostImplied(claims, 'killed'));
  return { claims, foreign, killed, injured: injuredBeside(claims, killed ?? 0) };
}

/** The pairs that reports state, mention one by one or imply. */
export function candidates(reports: readonly Evidence[]): TollCandidate[] {
  const of = (metric: string) =>
    reports.flatMap(({ claims, foreign }) => [values(claims, metric), values(foreign, metric)]);
  const killed = mostReported([[0], ...reports.map((report) => [report.killed ?? 0]), ...of('killed')]);
  const injured = [
    [0],
    ...reports.map((report) => [report.injured ?? 0]),
    ...of('injured'),
    ...of('hospitalised'),
  ];
  const shot = of('shot');
  return killed.flatMap((dead) => {
    const left = shot.map((counts) => counts.map((count) => count - dead).filter((count) => count >= 0));
    return mostReported([...injured, ...left]).map((count) => ({ killed: dead, injured: count }));
  });
}

/** Sentences from the top that count as an article's lead. */
export const CASUALTY_LEAD_SENTENCES = 3;

/** Number of victims from which events are mass shootings, disasters and wars, whose counts are hard to get right. */
export const MANY = 4;

/** Weights of a number in the headline and in the lead; one further down weighs 1. */
const HEADLINE_WEIGHT = 3;
const LEAD_WEIGHT = 2;

/** The number of a metric that a report states most prominently, of equals the larger; undefined if it states none. */
export function prominent(claims: readonly Claim[], metric: string): number | undefined {
  const weights = new Map<number, number>();
  for (const claim of claims) {
    if (claim.metric !== metric || claim.kind !== 'stated') continue;
    weights.set(claim.value, (weights.get(claim.value) ?? 0) + prominence(claim));
  }
  return [...weights].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}

function prominence({ sentence }: Claim): number {
  return sentence < 0 ? HEADLINE_WEIGHT : sentence < CASUALTY_LEAD_SENTENCES ? LEAD_WEIGHT : 1;
}

/** Share of items that pass a test; 0 of none. */
export function shareOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

/**
 * The stated number of injured; else those shot in all less those killed; else the larger of the number mentioned one by
 * one and the number in hospital.
 */
function injuredBeside(claims: readonly Claim[], killed: number): number | undefined {
  const injured = prominent(claims, 'injured');
  if (injured !== undefined && injured > 0) return injured;
  const shot = prominent(claims, 'shot');
  if (shot !== undefined && shot >= killed) return shot - killed;
  return greatest(injured, mostImplied(claims, 'injured'), prominent(claims, 'hospitalised'));
}

/** The greatest number that no claim states, but people mentioned one by one or other numbers imply. */
function mostImplied(claims: readonly Claim[], metric: string): number | undefined {
  const implied = claims.filter((claim) => claim.metric === metric && claim.kind !== 'stated');
  return greatest(...implied.map(({ value }) => value));
}

function greatest(...values: (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The values of a metric's claims. One less is a candidate too if people mentioned one by one may be counted twice. */
function values(claims: readonly Claim[], metric: string): number[] {
  return claims
    .filter((claim) => claim.metric === metric)
    .flatMap(({ value, kind }) => (kind === 'individuals' && value > 1 ? [value, value - 1] : [value]));
}

/** Max values of either metric that are candidates: the right one is among eight as often as among all. */
const MAX_VALUES = 8;

/** The values in the most lists, at most {@link MAX_VALUES}; of values in equally many lists the smaller first. */
function mostReported(lists: readonly number[][]): number[] {
  const counts = new Map<number, number>();
  for (const list of lists)
    for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MAX_VALUES)
    .map(([value]) => value);
}
