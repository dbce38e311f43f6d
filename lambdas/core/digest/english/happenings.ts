import { wordSet } from '../../language/word-lists';
import { HAPPENINGS } from './happening-words';
import { singular } from './nouns';

/** A word or phrase that states a happening. */
interface Phrase {
  words: string[];
  happening: string;
  /** Whether it comes before a number or after the noun that does it, never after the noun that undergoes it. */
  isFiniteForm: boolean;
}

/** Phrases by their first word, the longest first. */
const PHRASES = new Map<string, Phrase[]>();

const NOUNS = new Map<string, string>();
const COUNTS = new Map<string, string>();
const LISTED = new Set(Object.keys(HAPPENINGS));
const AGENTIVE = new Set<string>();
const HUMAN = new Set<string>();

for (const [happening, wording] of Object.entries(HAPPENINGS)) {
  for (const verb of list(wording.verbs, ' ')) addVerb(verb, happening);
  for (const form of list(wording.forms, ', ')) addPhrase(form, happening, false);
  for (const form of list(wording.finite, ', ')) addPhrase(form, happening, true);
  for (const noun of list(wording.nouns, ' ')) NOUNS.set(noun, happening);
  for (const noun of list(wording.counts, ' ')) COUNTS.set(noun, happening).set(singular(noun), happening);
  if (wording.isAgentive) AGENTIVE.add(happening);
  if (wording.isHuman) HUMAN.add(happening);
}

for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.words.length - a.words.length);

function list(words: string | undefined, separator: string): string[] {
  return words === undefined ? [] : words.split(separator);
}

function addPhrase(form: string, happening: string, isFiniteForm: boolean): void {
  const words = form.split(' ');
  const first = words[0] as string;
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, happening, isFiniteForm }]);
}

function addVerb(verb: string, happening: string): void {
  const base = verb.replace('!', '');
  const root = verb.endsWith('!') ? base + base.at(-1) : base.replace(/e$/, '');
  const hasY = /[^aeiou]y$/.test(base);
  addPhrase(hasY ? `${base.slice(0, -1)}ied` : `${root}ed`, happening, false);
  for (const form of [base, presentOf(base), `${root}ing`]) addPhrase(form, happening, true);
}

function presentOf(base: string): string {
  if (/(?:s|sh|ch|x)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** The happening that the words at a token state ("shot down" is 'intercepted'), and how many tokens they take. */
export function happeningAt(
  lower: readonly string[],
  at: number,
): { happening: string; length: number; isFiniteForm: boolean } | undefined {
  for (const { words, happening, isFiniteForm } of PHRASES.get(lower[at] ?? '') ?? []) {
    if (words.every((word, index) => lower[at + index] === word))
      return { happening, length: words.length, isFiniteForm };
  }
  return undefined;
}

/** Whether a happening is in the list, rather than named by a sentence's own participle. */
export function isListed(happening: string): boolean {
  return LISTED.has(happening);
}

/** The happening that a noun before "of 40 ..." or "in six ..." states. */
export function happeningOfNoun(word: string): string | undefined {
  return NOUNS.get(word);
}

/** The happening that a counted noun itself states: "40 arrests". */
export function happeningCounted(word: string): string | undefined {
  return COUNTS.get(word);
}

/** Whether the counted do it rather than undergo it: "400 people fled". */
export function isAgentive(happening: string): boolean {
  return AGENTIVE.has(happening);
}

/** Whether a number without a noun counts people with this happening: "arrested 31". */
export function befallsPeople(happening: string): boolean {
  return HUMAN.has(happening);
}

/** Whether a lower-case word is the participle of a listed happening, as in "12 damaged homes". */
export function isVerbForm(word: string): boolean {
  return happeningAt([word], 0)?.isFiniteForm === false;
}

/** Past tenses in "-ed" that do not say what happened to the counted: "40 people said". */
const SAYING_NOTHING = wordSet(
  'said added suffered managed called named used included needed followed turned based expected believed required wanted asked received reached ' +
    'estimated rose topped totalled exceeded numbered averaged accused supposed considered described known led played ' +
    'remained appeared seemed started stopped continued tried agreed decided announced told faced featured involved ' +
    'contained offered placed finished earned shared served lived worked moved passed headed joined returned waited stayed ' +
    'helped talked looked happened belonged dated aged valued priced armed related united scheduled aimed allowed planned forced ' +
    'claimed warned alleged argued insisted denied noted stated stressed demanded',
);

/** Participles of irregular verbs by past tense and participle: "tore" and "torn" are both named "torn". */
const IRREGULAR = new Map<string, string>(
  (
    'swept tore/torn blew/blown broke/broken threw/thrown stuck froze/frozen laid dug drew/drawn spilt overran/overrun drove/driven took/taken ' +
    'gave/given caught found left stole/stolen wrote/written sank/sunk spoilt bent burst split cast bound ground hung hid/hidden'
  )
    .split(' ')
    .flatMap((forms) => {
      const [past = '', participle = past] = forms.split('/');
      return [[past, participle] as const, [participle, participle] as const];
    }),
);

/** The participle that names what a past tense or participle outside the list states; undefined for other words. */
export function participleOf(word: string): string | undefined {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const isPast = word.length > 4 && word.endsWith('ed') && !word.endsWith('eed');
  if (!isPast || word.includes('-') || SAYING_NOTHING.has(word)) return undefined;
  return word;
}
