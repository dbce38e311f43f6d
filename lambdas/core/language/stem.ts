import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { listedLanguage } from './languages';
import { words } from './words';

const STEMMERS = new Map<string, (word: string) => string>([
  ['ar', arabic],
  ['da', danish],
  ['de', german],
  ['el', greek],
  ['en', englishStem],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['hi', hindi],
  ['hu', hungarian],
  ['id', indonesian],
  ['it', italian],
  ['lt', lithuanian],
  ['nb', norwegian],
  ['nl', dutch],
  ['pt', portuguese],
  ['ro', romanian],
  ['ru', russian],
  ['sv', swedish],
  ['tr', turkish],
  ['uk', ukrainian],
]);

/** The stem of a lower-case word of a listed language; the word itself if the language has no stemmer. */
export function stem(word: string, language: string): string {
  return STEMMERS.get(language)?.(word) || word;
}

/** The stems of a text's words, in order. Takes any language tag. */
export function stems(text: string, language: string): string[] {
  const listed = listedLanguage(language);
  return words(text).map((word) => stem(word.text.toLowerCase(), listed));
}

/**
 * A light stem of a lower-case English word: strips possessive, plural, -ed, -ing and a final e, so that "launches",
 * "launched" and "launching" match. Words that are not all plain Latin letters lose only a possessive.
 */
export function englishStem(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || !/^[a-z]+$/.test(bare)) return bare;
  return finalE(verbEnding(plural(bare)));
}

/** The S-stemmer of Harman (1991). */
function plural(word: string): string {
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^us]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Strips -ed and -ing if three letters with a vowel remain, so that "bring" and "speed" stay whole. */
function verbEnding(word: string): string {
  const root = word.replace(/(?:ed|ing)$/, '');
  if (root === word || root.length < 3 || !/[aeiouy]/.test(root) || /e$/.test(root)) return word;
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

function finalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
