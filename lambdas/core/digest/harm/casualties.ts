/*
 * How "At least 23 people were injured." becomes a claim, file by file:
 * casualties.ts           passes the sentence on, because it matches HARM ("injur")
 * sentence-words.ts       gives its tokens and quantities: "at least 23"
 * person-phrases.ts       finds the people: "at least 23 people" is a number of people, 23, 'at least'
 * harm.ts, harm-rule.ts   find the harm: "injured", a passive, so the harmed people come before it
 * link.ts                 joins neighbouring phrases for people, and links these people to the harm
 * circumstances.ts        finds no denial and no other time or place; mentions.ts calls it and the four above
 * casualties.ts           claims injured, 23, 'at least' (`stated`); people mentioned one by one go through people.ts
 */
import { withoutOutlet } from '../../language/sentences';
import { MONTHS, WEEKDAYS } from '../../language/word-lists';
import type { Claim } from '../claims/claim';
import { openingOf } from '../english/clauses';
import { Sentence } from '../english/sentence';
import type { Harm } from './harm-rule';
import type { PersonGroup } from './link';
import { type CasualtyMention, mentionsOf } from './mentions';
import { type Person, people } from './people';

/** Max sentences of an article that are searched: later ones are background more often than news. */
const SEARCHED_SENTENCES = 60;

/** Cheap pre-filter: a sentence that does not match cannot report harm, and most report none. */
const HARM =
  /kill|casualt|drown|burn|bruis|fracture|concuss|inhalation|crush|trampl|hacked|electrocut|suffocat|strangl|asphyxi|lynch|maul|beaten|dead|death|die[sd]?\b|dying|decease|fatal|injur|wound|hurt|shot|shoot|hospital|homicide|murder|slain|slay|stab|bod(?:y|ies)|suicide|li(?:fe|ves)\b|toll|condition|surviv|recover|bullet|himself|herself|struck|hit\b|perish|graz|manslaughter|center|centre/i;

/** Words in an opening that mean that people "hit" or "struck" in the article were shot. */
const SHOOTING = /\b(?:shots?|shoot(?:s|ing|ings|er|out)?|gun\w{0,8}|bullets?)\b/;

/**
 * Claims of killed, injured, shot and hospitalised people in an article: stated numbers, people mentioned one by one,
 * and victims plus the gunman if he killed himself too. A claim's `sentence` is an index into `sentences`, -1 for the
 * headline.
 */
export function findCasualties(
  headline: string,
  sentences: readonly Sentence[],
  publishedAt: string,
): Claim[] {
  const searched = sentences.slice(0, SEARCHED_SENTENCES);
  const texts = searched.map(({ text }) => text);
  const opening = openingOf(headline, texts);
  const reading = {
    publishedAt,
    surnames: introducedSurnames(texts),
    opening,
    isShooting: SHOOTING.test(opening),
  };
  const mentions = [new Sentence(withoutOutlet(headline)), ...searched].flatMap((sentence, index) =>
    HARM.test(sentence.text) ? mentionsOf(sentence, index - 1, reading) : [],
  );
  const own = mentions.filter(({ scope }) => scope === undefined);
  return [...stated(mentions), ...individuals(own), ...withSelf(own)];
}

const METRICS = new Set(['killed', 'injured', 'shot', 'hospitalised']);

/** Whether a claim counts casualties, whichever reader made it. Parts of them ("children injured") have other units. */
export function isCasualty({ metric, unit }: Pick<Claim, 'metric' | 'unit'>): boolean {
  return unit === 'person' && METRICS.has(metric);
}

/** Max stated numbers kept of an article; one that states more lists many events. */
const MAX_STATED = 16;

/** Stated numbers, each once. "Three more" dead are left out if the article states a greater toll, which includes them. */
function stated(mentions: readonly CasualtyMention[]): Claim[] {
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

/** The greatest number of dead that is not stated as "more" or "other" ones. */
function greatestToll(mentions: readonly CasualtyMention[]): number {
  const tolls = mentions.filter(({ harm, people, scope }) => harm === 'killed' && !scope && !people?.isOther);
  return Math.max(0, ...tolls.map(({ value }) => value ?? 0));
}

function isFurther({ harm, people, value }: CasualtyMention, dead: number): boolean {
  return harm === 'killed' && people?.isOther === true && (value ?? 0) < dead;
}

function isStated({ harm, people, value, bound, isSelf }: CasualtyMention): boolean {
  if (isSelf) return false;
  return people ? isCount(people, harm) : bound !== 'at least' || value !== 1;
}

/**
 * Whether a phrase states how many were harmed in all ("three people", "nobody"), not a part of them ("two of the
 * victims") or single people ("a 23-year-old"). A part of the killed counts: "two of the injured died".
 */
function isCount({ form, isPart, members, age, count }: PersonGroup, harm: CasualtyMention['harm']): boolean {
  if (form === 'nobody') return harm === 'killed' || harm === 'injured';
  if (form !== 'number' || (isPart && harm !== 'killed')) return false;
  return age === undefined || count === 1 || members.length > 1;
}

/** Claims of people mentioned one by one, separate for each open place and for the event's own. */
function individuals(mentions: readonly CasualtyMention[]): Claim[] {
  const everybody = people(mentions);
  const places = new Set(mentions.map(({ place }) => place));
  return [...places].flatMap((place) => {
    const those = everybody.filter((person) => person.place === place);
    if (place !== undefined) return counts(those).map((claim) => ({ ...claim, place }));
    const claims = counts(those);
    const uncounted = (['killed', 'injured'] as const).filter(
      (harm) => !claims.some(({ metric }) => metric === harm),
    );
    return [...claims, ...uncounted.flatMap((harm) => implied(harm, mentions))];
  });
}

/** People harmed and not dead are injured; the shot include the dead. */
function counts(those: readonly Person[]): Claim[] {
  const dead = those.filter(({ harms }) => harms.has('killed'));
  const alive = those.filter(({ harms }) => !harms.has('killed'));
  const shot = those.filter(({ harms }) => harms.has('shot') || harms.has('killed'));
  return [...counted('killed', dead), ...counted('injured', alive), ...counted('shot', shot)];
}

/** The number of people, at the sentence that first mentions one of them. */
function counted(metric: Harm, those: readonly Person[]): Claim[] {
  if (those.length === 0) return [];
  const value = those.reduce((sum, { count }) => sum + count, 0);
  const sentence = Math.min(...those.flatMap(({ harms }) => [...harms.values()]));
  return [{ metric, unit: 'person', value, bound: 'exact', kind: 'individuals', sentence }];
}

/** Somebody was harmed whom no known phrase for people mentions: "a fatal shooting", "an eighth-grader died". */
function implied(metric: Harm, mentions: readonly CasualtyMention[]): Claim[] {
  const found = mentions.find(
    ({ harm, people, bound, isSelf }) => harm === metric && !people && bound === 'at least' && !isSelf,
  );
  if (!found) return [];
  const { sentence } = found;
  return [{ metric, unit: 'person', value: 1, bound: 'at least', kind: 'individuals', sentence }];
}

/** Victims plus the gunman if he killed himself too: registries count both, reports often only the victims. */
function withSelf(mentions: readonly CasualtyMention[]): Claim[] {
  const self = mentions.find(({ harm, isSelf }) => isSelf && harm === 'killed');
  const others = mentions.find(isNumberKilled)?.value;
  if (!self || !others) return [];
  const { sentence } = self;
  return [{ metric: 'killed', unit: 'person', value: others + 1, bound: 'exact', kind: 'derived', sentence }];
}

function isNumberKilled({ harm, people, value }: CasualtyMention): boolean {
  if (harm !== 'killed' || people?.form !== 'number' || !value) return false;
  return !people.members.some(({ form }) => form === 'reflexive');
}

/** One or two words of a name, then the family name. */
const FULL_NAME = "(?:\\p{Lu}[\\p{L}.'’-]{0,20} ){1,2}(?<name>\\p{Lu}[\\p{L}'’-]{2,20})";

/** How an article introduces people who were harmed; only sentences that match `needs` can match the patterns. */
const INTRODUCTIONS = [
  {
    needs: /\d/,
    patterns: [
      new RegExp(`\\d[- ]years?[- ]old (?:\\p{L}{1,12} ){0,2}?${FULL_NAME}`, 'gu'),
      /\p{Lu}[\p{L}'’-]{1,20} (?:\p{Lu}\.? )?(?<name>\p{Lu}[\p{L}'’-]{2,20})(?:,? (?:Jr|Sr|II|III)\.?)?(?:, (?:age )?\d{1,2}\b| \(\d{1,2}\))/gu,
    ],
  },
  {
    needs: /identified|named|victim,/,
    patterns: [new RegExp(`(?:identified as|victim,|named|identified the \\w{1,12} as) ${FULL_NAME}`, 'gu')],
  },
];

/** Max sentences searched for introductions, which come near the top. */
const SURNAME_SENTENCES = 40;

/** Max names kept; a longer list is a memorial. */
const MAX_NAMES = 40;

/** Words that the patterns match though they are not family names. */
const NO_NAMES = new Set([
  ...['street', 'avenue', 'road', 'drive', 'police', 'county'],
  ...MONTHS,
  ...WEEKDAYS,
]);

/** Lower-case family names of people whom an article introduces with an age or as identified. */
function introducedSurnames(sentences: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const sentence of sentences.slice(0, SURNAME_SENTENCES)) {
    for (const name of namesIn(sentence)) if (found.size < MAX_NAMES && !NO_NAMES.has(name)) found.add(name);
  }
  return found;
}

function namesIn(sentence: string): string[] {
  return INTRODUCTIONS.filter(({ needs }) => needs.test(sentence))
    .flatMap(({ patterns }) => patterns)
    .flatMap((pattern) => Array.from(sentence.matchAll(pattern), ({ groups }) => groups?.name ?? ''))
    .map((name) => name.toLowerCase().replaceAll('’', "'").replace(/'s$/, ''));
}
