import type { Claim } from '../../digest/claims/claim';
import type { Evidence } from './evidence';

/** A pair of numbers that may be the truth. */
export interface Candidate {
  killed: number;
  injured: number;
}

/** Values weighed of either metric, the most reported first: the truth is among eight as often as among all. */
const MAX_VALUES = 8;

/** The pairs that reports state, tell of or imply. */
export function candidates(reports: readonly Evidence[]): Candidate[] {
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
