import type { Claim } from '../claims/claim';
import type { PersonGroup } from './coordinate';
import type { Mention } from './mentions';

/** Numbers kept of an article: one that states more is a list of many events. */
const MAX_STATED = 16;

/**
 * Numbers as stated: of two people and more, or "one" as a number, or none; each once. "Three more" dead are in the toll
 * where one is told.
 */
export function stated(mentions: readonly Mention[]): Claim[] {
  const claims = new Map<string, Claim>();
  const dead = greatestToll(mentions);
  for (const mention of mentions) {
    const { harm, value, high, bound, sentence, scope, place } = mention;
    if (value === null || !isStated(mention) || isFurther(mention, dead)) continue;
    const key = [harm, value, high, bound, scope, place].join(' ');
    if (claims.has(key)) continue;
    claims.set(key, {
      metric: harm,
      unit: 'person',
      value,
      ...(high !== undefined && { high }),
      bound,
      kind: 'stated',
      ...(scope && { scope }),
      sentence,
      ...(place !== undefined && { place }),
    });
  }
  return [...claims.values()].slice(0, MAX_STATED);
}

/** The greatest number of dead that is not told as further ones. */
function greatestToll(mentions: readonly Mention[]): number {
  const told = mentions.filter(({ harm, people, scope }) => harm === 'killed' && !scope && !people?.isOther);
  return Math.max(0, ...told.map(({ value }) => value ?? 0));
}

function isFurther({ harm, people, value }: Mention, dead: number): boolean {
  return harm === 'killed' && people?.isOther === true && (value ?? 0) < dead;
}

function isStated({ harm, people, value, bound, isSelf }: Mention): boolean {
  if (isSelf) return false;
  return people ? isCount(people, harm) : bound !== 'at least' || value !== 1;
}

/** Whether people are told of as a number of all who were harmed so, not as a part of them or one by one. */
function isCount({ form, isPart, members, age, count }: PersonGroup, harm: Mention['harm']): boolean {
  if (form === 'nobody') return harm === 'killed' || harm === 'injured';
  if (form !== 'number' || (isPart && harm !== 'killed')) return false;
  return age === undefined || count === 1 || members.length > 1;
}

/** Those whom a gunman killed and himself: registries count both, reports often only the first. */
export function withSelf(mentions: readonly Mention[]): Claim[] {
  const self = mentions.find(({ harm, isSelf }) => isSelf && harm === 'killed');
  const others = mentions.find(isNumberKilled)?.value;
  if (!self || !others) return [];
  const { sentence } = self;
  return [{ metric: 'killed', unit: 'person', value: others + 1, bound: 'exact', kind: 'derived', sentence }];
}

function isNumberKilled({ harm, people, value }: Mention): boolean {
  if (harm !== 'killed' || people?.form !== 'number' || !value) return false;
  return !people.members.some(({ form }) => form === 'reflexive');
}
