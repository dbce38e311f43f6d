import type { Bound } from '../../claims/claim';
import type { Gender, Sort } from '../person-nouns';

/** How a phrase stands for people: by a number, as one newly told of, as one known, by name, by pronoun ... */
export type Form =
  | 'number'
  | 'indefinite'
  | 'definite'
  | 'name'
  | 'pronoun'
  | 'reflexive'
  | 'plural'
  | 'nobody';

/** What tells people apart, besides their names. */
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
  /** Null where it tells of several without a number: "residents". */
  count: number | null;
  high?: number;
  bound: Bound;
  form: Form;
  /** Beside people told of before: "another man", "two others". */
  isOther: boolean;
  /** Out of people told of before: "two of the victims". */
  isPart: boolean;
  /** Lower-case family name. */
  name?: string;
}

/** A phrase of which no more is known than how many it stands for. */
export function plainPhrase(start: number, end: number, count: number | null, form: Form): PersonPhrase {
  return { start, end, count, bound: 'exact', form, isOther: false, isPart: false };
}
