import type { Claim } from '../claims/claim';
import type { Harm } from './harm/rule';
import type { Mention } from './mentions';
import { type Person, people } from './people';

/** How many are killed, injured or shot where people are told of one by one, at each open place and elsewhere apart. */
export function individuals(mentions: readonly Mention[]): Claim[] {
  const everybody = people(mentions);
  const places = new Set(mentions.map(({ place }) => place));
  return [...places].flatMap((place) => {
    const those = everybody.filter((person) => person.place === place);
    if (place !== undefined) return counts(those).map((claim) => ({ ...claim, place }));
    const told = counts(those);
    const isTold = (harm: Harm) => told.some(({ metric }) => metric === harm);
    const untold = (['killed', 'injured'] as const).filter((harm) => !isTold(harm));
    return [...told, ...untold.flatMap((harm) => implied(harm, mentions))];
  });
}

/** All who were hit were shot, dead or alive; all who are told of and not dead are injured. */
function counts(those: readonly Person[]): Claim[] {
  return [
    ...counted(
      'killed',
      those.filter(({ harms }) => harms.has('killed')),
    ),
    ...counted(
      'injured',
      those.filter(({ harms }) => !harms.has('killed')),
    ),
    ...counted(
      'shot',
      those.filter(({ harms }) => harms.has('shot') || harms.has('killed')),
    ),
  ];
}

/** How many people there are, and the sentence that first tells of one of them. */
function counted(metric: Harm, those: readonly Person[]): Claim[] {
  if (those.length === 0) return [];
  const value = those.reduce((sum, { count }) => sum + count, 0);
  const sentence = Math.min(...those.flatMap(({ harms }) => [...harms.values()]));
  return [{ metric, unit: 'person', value, bound: 'exact', kind: 'individuals', sentence }];
}

/** Somebody is harmed of whom no phrase is known to stand for people: "a fatal shooting", "an eighth-grader died". */
function implied(metric: Harm, mentions: readonly Mention[]): Claim[] {
  const found = mentions.find(
    ({ harm, people, bound, isSelf }) => harm === metric && !people && bound === 'at least' && !isSelf,
  );
  if (!found) return [];
  const { sentence } = found;
  return [{ metric, unit: 'person', value: 1, bound: 'at least', kind: 'individuals', sentence }];
}
