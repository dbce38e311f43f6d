import { areApart, type Gender, type Sort } from '../claims/person-nouns';
import type { Harm } from './harm-rule';
import type { CasualtyMention } from './mentions';
import type { PersonPhrase } from './person-phrase';

/** Somebody whom an article tells of by themselves, or some of one age ("two 30-year-olds"), and what befell them. */
export interface Person {
  count: number;
  name?: string;
  age?: number;
  gender?: Gender;
  sort?: Sort;
  /** The open place that they were first told of at. */
  place?: string;
  /** Whether they did it themselves. */
  isSelf: boolean;
  /** Where they were told of last. */
  last: TokenPlace;
  /** The sentence that first told of each. */
  harms: Map<Harm, number>;
}

/** A sentence, and a token of it. */
interface TokenPlace {
  sentence: number;
  token: number;
}

/** The people whom the mentions of an article tell of one by one, each once. */
export function people(mentions: readonly CasualtyMention[]): Person[] {
  const cast = new Cast();
  for (const { harm, people: group, isSelf, gender, sentence, place } of mentions) {
    if (isSelf) {
      const doer = cast.self(group?.members.at(-1), gender, { sentence, token: group?.start ?? -1 });
      befall(doer, harm, sentence, place);
      continue;
    }
    for (const phrase of group?.members ?? []) {
      const person = isTold(phrase) ? cast.person(phrase, { sentence, token: phrase.start }) : undefined;
      if (person) befall(person, harm, sentence, place);
    }
  }
  return cast.known.filter((person) => person.harms.size > 0);
}

function isTold({ count, age, form }: PersonPhrase): boolean {
  if (form === 'nobody' || form === 'reflexive' || count === null) return false;
  return count === 1 || (count > 1 && age !== undefined);
}

function befall(person: Person, harm: Harm, sentence: number, place: string | undefined): void {
  if (person.harms.size === 0 && place !== undefined) person.place = place;
  if (!person.harms.has(harm)) person.harms.set(harm, sentence);
}

/** The people of an article as it is read. */
class Cast {
  readonly known: Person[] = [];
  private latest: Person | undefined;

  /** Whom a phrase tells of; a pronoun that fits nobody tells of no one new, nor does "the man" once somebody is known. */
  person(phrase: PersonPhrase, at: TokenPlace): Person | undefined {
    const same = this.knownAs(phrase, at);
    if (!same && (phrase.form === 'pronoun' || (phrase.form === 'definite' && this.known.length > 0)))
      return undefined;
    const person = same ?? this.newcomer(at);
    person.count = Math.max(person.count, phrase.count ?? 1);
    person.name ??= phrase.name;
    person.age ??= phrase.age;
    person.gender ??= phrase.gender;
    person.sort ??= phrase.sort;
    person.last = at;
    this.latest = person;
    return person;
  }

  /** The one who harmed themselves, one an article: whom the sentence told of before, else whom the last one did. */
  self(phrase: PersonPhrase | undefined, gender: Gender | undefined, at: TokenPlace): Person {
    const found = this.known.find((person) => person.isSelf);
    if (found) return found;
    const latest = this.latest && agrees(this.latest, { count: 1, gender }) ? this.latest : undefined;
    const person = (phrase && this.person(phrase, at)) ?? latest ?? this.newcomer(at);
    person.isSelf = true;
    return person;
  }

  private knownAs(phrase: PersonPhrase, at: TokenPlace): Person | undefined {
    if (phrase.isOther) return undefined;
    const refers = phrase.form === 'pronoun' || phrase.form === 'definite';
    if (refers && this.latest && agrees(this.latest, phrase)) return this.latest;
    const fitting = this.known.filter(
      (person) => isSame(person, phrase) && (refers || !isBeside(person, phrase, at)),
    );
    return fitting.find((person) => !person.isSelf) ?? fitting[0];
  }

  private newcomer(last: TokenPlace): Person {
    const person: Person = { isSelf: false, count: 1, last, harms: new Map() };
    this.known.push(person);
    return person;
  }
}

/** Years from which nobody is called a boy or girl, and below which nobody a man or woman. */
const ADULT_YEARS = 20;
const GROWN_YEARS = 15;

function sortOf({ sort, age }: Person): Sort | undefined {
  return sort ?? sortByAge(age);
}

function sortByAge(years: number | undefined): Sort | undefined {
  if (years === undefined) return undefined;
  return years >= ADULT_YEARS ? 'adult' : years < GROWN_YEARS ? 'minor' : undefined;
}

type CastTraits = Pick<PersonPhrase, 'count' | 'gender' | 'name' | 'age' | 'sort'>;

function agrees(person: Person, { gender, name, age, count, sort }: CastTraits): boolean {
  return (
    person.count === count &&
    !areApart(sortOf(person), sort ?? sortByAge(age)) &&
    (gender === undefined || person.gender === undefined || gender === person.gender) &&
    (name === undefined || person.name === undefined || name === person.name) &&
    (age === undefined || person.age === undefined || age === person.age)
  );
}

/** Whether a phrase tells of a known person again: by name and age, else by nothing that speaks against it. */
function isSame(person: Person, phrase: CastTraits): boolean {
  if (phrase.name === undefined || person.name === undefined) return agrees(person, phrase);
  const isOfAge = phrase.age === undefined || person.age === undefined || phrase.age === person.age;
  return phrase.name === person.name && isOfAge;
}

/** Whether the same sentence told of somebody by other words: "a man was killed and a child injured" are two. */
function isBeside({ last, name, age }: Person, phrase: PersonPhrase, at: TokenPlace): boolean {
  const isSure = (name !== undefined && name === phrase.name) || (age !== undefined && age === phrase.age);
  return last.sentence === at.sentence && last.token !== at.token && !isSure;
}
