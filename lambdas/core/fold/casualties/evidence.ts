import type { Claim } from '../../digest/claims/claim';

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
