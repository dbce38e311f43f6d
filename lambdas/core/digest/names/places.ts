/** "in Pokrovsk", "near the border in the southern Rostov region", "in the river port of Sankt Varn". */
const PLACE =
  /\b(?:[Ii]n|[Nn]ear|[Oo]utside) (?:the )?(?:[\p{Ll}-]+ ){0,3}?(?:of )?(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/gu;

/** Capitalised words after a preposition that are times and not places. */
const TIMES =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/;

/** A place named in a sentence, and the offset of its name. */
export interface PlaceMention {
  name: string;
  at: number;
}

/** The places that a sentence names after a preposition, in order. */
export function placesIn(sentence: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const match of sentence.matchAll(PLACE)) {
    const name = (match.groups?.name ?? '').replace(/['’]s$/, '');
    const at = match.index + match[0].length - (match.groups?.name ?? '').length;
    if (!TIMES.test(name) && !isModifier(sentence, at + name.length)) found.push({ name, at });
  }
  return found;
}

/** "in Ukrainian territory", "at Tesco stores": a name that a lower-case noun follows is that noun's. */
function isModifier(sentence: string, end: number): boolean {
  const next = /^ (\p{Ll}+)/u.exec(sentence.slice(end, end + 30))?.[1];
  return next !== undefined && !AFTER_PLACE.has(next);
}

/** Words that may follow the name of a place. */
const AFTER_PLACE = new Set(
  (
    'on in at and or but by with from after before during while when where as to for since that who which is was were are ' +
    'has had have will late early this last region province district county state city town village over amid despite ' +
    'said says killed left injured about near following into through overnight'
  ).split(' '),
);
