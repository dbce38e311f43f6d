import { isCasualty } from '../../digest/casualties/casualties';
import type { Claim } from '../../digest/claims/claim';
import { byStatedPublication, type Digest } from '../../digest/digest';
import { eventPlaces } from '../event/event-places';

/** What one origin says of an event's casualties. */
export interface Evidence {
  /** Its claims about killed, injured, shot and hospitalised people that are the event's own. */
  claims: readonly Claim[];
  /** Those that it seems to make of another place or time. */
  foreign: readonly Claim[];
  /** What it comes to by rule, as somebody reads it who has only this report; undefined where it is silent. */
  killed: number | undefined;
  injured: number | undefined;
}

/** A number in the headline counts three times, one in the first three sentences twice. */
const HEADLINE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
export const LEAD_SENTENCES = 3;

/** Reads one origin's claims, those of another place or time apart. */
export function evidenceOf(claims: readonly Claim[], foreign: readonly Claim[]): Evidence {
  const killed = greatest(prominent(claims, 'killed'), told(claims, 'killed'));
  return { claims, foreign, killed, injured: injuredBeside(claims, killed ?? 0) };
}

/** Injured as stated; else those shot in all less those killed; else those told of one by one, else those in hospital. */
function injuredBeside(claims: readonly Claim[], killed: number): number | undefined {
  const injured = prominent(claims, 'injured');
  if (injured !== undefined && injured > 0) return injured;
  const shot = prominent(claims, 'shot');
  if (shot !== undefined && shot >= killed) return shot - killed;
  return greatest(injured, told(claims, 'injured'), prominent(claims, 'hospitalised'));
}

/** The number that a report states most prominently of a metric; undefined where it states none. */
export function prominent(claims: readonly Claim[], metric: string): number | undefined {
  const weights = new Map<number, number>();
  for (const claim of claims) {
    if (claim.metric !== metric || claim.kind !== 'stated') continue;
    weights.set(claim.value, (weights.get(claim.value) ?? 0) + prominence(claim));
  }
  return [...weights].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}

function prominence({ sentence }: Claim): number {
  return sentence < 0 ? HEADLINE_WEIGHT : sentence < LEAD_SENTENCES ? LEAD_WEIGHT : 1;
}

function told(claims: readonly Claim[], metric: string): number | undefined {
  const individuals = claims.filter((claim) => claim.metric === metric && claim.kind !== 'stated');
  return greatest(...individuals.map(({ value }) => value));
}

function greatest(...values: (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** What an event's independent reports say of casualties, by publication. */
export function casualtyReports(originals: readonly Digest[]): Evidence[] {
  const isHere = eventPlaces(originals);
  const isOwn = ({ scope, place }: Claim) => scope === undefined && isHere(place);
  return [...originals].sort(byStatedPublication).map(({ claims }) => {
    const told = claims.filter(isCasualty);
    return evidenceOf(
      told.filter(isOwn),
      told.filter((claim) => !isOwn(claim)),
    );
  });
}

/** A pair of numbers that may be the truth. */
export interface TollCandidate {
  killed: number;
  injured: number;
}

/** Values weighed of either metric, the most reported first: the truth is among eight as often as among all. */
const MAX_VALUES = 8;

/** The pairs that reports state, tell of or imply. */
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

/** People told of one by one may be told of twice: one fewer is a candidate too. */
function values(claims: readonly Claim[], metric: string): number[] {
  return claims
    .filter((claim) => claim.metric === metric)
    .flatMap(({ value, kind }) => (kind === 'individuals' && value > 1 ? [value, value - 1] : [value]));
}

/** Distinct values by the number of lists that hold them, then ascending. */
function mostReported(lists: readonly number[][]): number[] {
  const counts = new Map<number, number>();
  for (const list of lists)
    for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MAX_VALUES)
    .map(([value]) => value);
}
