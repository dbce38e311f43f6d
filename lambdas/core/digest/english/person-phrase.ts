import { wordSet } from '../../language/word-lists';
import type { Bound } from './modifiers';
import type { Gender, Sort } from './person-nouns';

/** How a phrase stands for people. 'indefinite' introduces somebody, 'definite' refers to somebody known. */
export type PhraseForm =
  | 'number'
  | 'indefinite'
  | 'definite'
  | 'name'
  | 'pronoun'
  | 'reflexive'
  | 'plural'
  | 'nobody';

/** What distinguishes people, besides their names. */
export interface Traits {
  age?: number;
  gender?: Gender;
  sort?: Sort;
}

/** Words of a sentence that stand for people. */
export interface PersonPhrase extends Traits {
  start: number;
  /** The token after its last one. */
  end: number;
  /** Null if it stands for several people without a number: "residents". */
  count: number | null;
  high?: number;
  bound: Bound;
  form: PhraseForm;
  /** Whether it adds to people mentioned before: "another man", "two others". */
  isOther: boolean;
  /** Whether it is a part of people mentioned before: "two of the victims". */
  isPart: boolean;
  /** Lower-case family name. */
  name?: string;
}

/** A phrase of which only the number of people is known. */
export function plainPhrase(
  start: number,
  end: number,
  count: number | null,
  form: PhraseForm,
): PersonPhrase {
  return { start, end, count, bound: 'exact', form, isOther: false, isPart: false };
}

/** Words before a noun for people. */
export const DETERMINERS = wordSet('a an the his her their another this one its our my');

/** Words that make a phrase add to people mentioned before. */
export const OTHERS = wordSet('other others another more additional second third fourth fifth sixth');

/** Words that end a phrase for people. */
export const BREAKS = wordSet(
  'in on at of by from to with for near across over under after before during since through into as than per and or but nor ' +
    'while when who whom which that was were is are be been being had has have will would could may might must did do does ' +
    'not he she it they we him them himself herself i you said says told shot shoots shoot shooting kills kill killed killing ' +
    'died dying injuring injures injure wounding striking hitting hits struck wounds wound fatally inside outside where if ' +
    "because until against about 's also then there here left leaving leaves found",
);

/** Tokens that may follow a number without a noun that stands for people: "two were hurt", "leaves one dead". */
export const AFTER_BARE = wordSet(
  'were was are is have has had killed kill dead died injured wounded hurt shot slain fatally critically seriously severely ' +
    'gravely hospitalized hospitalised in and to at after suffered struck hit survived remain remained remains stabbed missing ' +
    'with from during near outside inside as by on including listed gunned taken sent charged wounds injures hurts kills found ' +
    'confirmed left reported reportedly feared presumed of or when while who others more other , . ; : ) ! – — | trapped arrested',
);
