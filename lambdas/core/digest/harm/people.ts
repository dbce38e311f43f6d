import { areApart, type Gender, type Sort } from '../english/person-nouns';
import type { PersonPhrase } from '../english/person-phrase';
import type { Harm } from './harm-rule';
import type { CasualtyMention } from './mentions';

/** Somebody mentioned individually, or several people of one age ("two 30-year-olds"), and what befell them. */
export interface Person {
  count: number;
  name?: string;
  age?: number;
  gender?: Gender;
  sort?: Sort;
  /** The open place of the first mention that harms them. */
  place?: string;
  /** Whether they did it themselves. */
  isSelf: boolean;
  /** Where they were last mentioned. */
  last: TokenPlace;
  /** The first sentence that reports each harm. */
  harms: Map<Harm, number>;
}

interface TokenPlace {
  sentence: number;
  token: number;
}

/** Harmed people whom an article mentions one by one, each once. */
export function people(mentions: readonly CasualtyMention[]): Person[] {
  const cast = new Cast();
  for (const { harm, people: group, isSelf, gender, sentence, place } of mentions) {
    if (isSelf) {
      const doer = cast.self(group?.members.at(-1), gender, { sentence, token: group?.start ?? -1 });
      befall(doer, harm, sentence, place);
      continue;
    }
    for (const phrase of group?.members ?? []) {
      const person = isIndividual(phrase)
        ? cast.person(phrase, { sentence, token: phrase.start })
        : undefined;
      if (person) befall(person, harm, sentence, place);
    }
  }
  return cast.known.filter((person) => person.harms.size > 0);
}

function isIndividual({ count, age, form }: PersonPhrase): boolean {
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

  /** The person a phrase means. A pronoun that fits nobody adds nobody, nor does "the man" once anybody is known. */
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

  /** The one person of the article who harmed themselves: the one whom `phrase` means, else the last one mentioned. */
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

function sortOf({ sort, age }: Person): Sort | undefined {
  return sort ?? sortByAge(age);
}

/** From this age on nobody is called a boy or girl. */
const ADULT_FROM = 20;

/** Below this age nobody is called a man or woman. */
const MINOR_BELOW = 15;

function sortByAge(years: number | undefined): Sort | undefined {
  if (years === undefined) return undefined;
  return years >= ADULT_FROM ? 'adult' : years < MINOR_BELOW ? 'minor' : undefined;
}

/** Whether a phrase mentions a known person again: by name and age, or without a name if nothing speaks against it. */
function isSame(person: Person, phrase: CastTraits): boolean {
  if (phrase.name === undefined || person.name === undefined) return agrees(person, phrase);
  const isOfAge = phrase.age === undefined || person.age === undefined || phrase.age === person.age;
  return phrase.name === person.name && isOfAge;
}

/**
 * Whether the sentence has already mentioned a person in other words and neither name nor age shows that the phrase
 * means the same one: "a man was killed and a child injured" are two.
 */
function isBeside({ last, name, age }: Person, phrase: PersonPhrase, at: TokenPlace): boolean {
  const isSure = (name !== undefined && name === phrase.name) || (age !== undefined && age === phrase.age);
  return last.sentence === at.sentence && last.token !== at.token && !isSure;
}
