import { placesIn } from './places';

export type NameKind = 'person' | 'organisation' | 'place';

/** A name in an article, as written there, and how often. */
export interface Mention {
  name: string;
  kind: NameKind;
  count: number;
}

/** Names kept of an article, the most frequent first. */
const MAX_NAMES = 20;

/** Capitalised words in a row, with the small words that names hold inside. */
const RUN =
  /\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:of the|of|de|la|van|von|al|bin|for) )?\p{Lu}[\p{L}\p{M}.’'-]*){0,7}/gu;

/** Words that stand before a person's name; within a run the name follows the last of them. */
const TITLE =
  /^(?:president|premier|chancellor|minister|secretary|senator|governor|mayor|councillor|judge|king|queen|prince|princess|pope|bishop|general|colonel|captain|sergeant|lieutenant|inspector|superintendent|commissioner|chief|director|chairman|chairwoman|spokesman|spokeswoman|spokesperson|officer|deputy|sheriff|doctor|professor|coach|master|mr|mrs|ms|dr|prof|sir|dame|lord|lady)\.?$/i;

const ORGANISATION =
  /(?:ministry|department|agency|authority|force|forces|police|army|navy|council|committee|commission|court|party|union|university|college|hospital|bank|company|corporation|corp|inc|ltd|group|association|institute|service|office|parliament|congress|senate|organization|organisation|federation)\.?$/i;

const SAID = /^ (?:said|says|told|added|wrote|warned|announced|confirmed)\b/;

const DATELINE = /^(\p{Lu}[\p{Lu} .'-]{2,30}?)(?:, [\p{L} .]{2,20})? [—–-]/u;

/** The people, organisations and places that an article names, by cues beside the names. */
export function findNames(sentences: string[]): Mention[] {
  const counts = new Map<string, Mention>();
  const count = (name: string, kind: NameKind) => {
    const mention = counts.get(`${kind} ${name}`) ?? { name, kind, count: 0 };
    counts.set(`${kind} ${name}`, { ...mention, count: mention.count + 1 });
  };
  for (const sentence of sentences) {
    const dateline = DATELINE.exec(sentence)?.[1];
    if (dateline) count(capitalised(dateline), 'place');
    for (const place of placesIn(sentence)) count(place.name, 'place');
    for (const match of sentence.matchAll(RUN)) {
      const named = nameOf(
        match[0],
        sentence.slice(0, match.index),
        sentence.slice(match.index + match[0].length),
      );
      if (named) count(named.name, named.kind);
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_NAMES);
}

function nameOf(run: string, before: string, after: string): Pick<Mention, 'name' | 'kind'> | null {
  const words = run.split(' ').map((word) => word.replace(/['’]s$|[.'’-]+$/g, ''));
  const bare = words.join(' ');
  if (ORGANISATION.test(bare) && words.length > 1)
    return { name: withoutPossessor(run), kind: 'organisation' };
  if (words.length === 1 && /^\p{Lu}{3,6}$/u.test(bare) && before !== '')
    return { name: bare, kind: 'organisation' };
  const title = words.findLastIndex((word) => TITLE.test(word));
  const person = words.slice(title + 1).join(' ');
  const isTitled = title >= 0 || TITLE.test(before.trimEnd().split(/[\s-]/).at(-1) ?? '');
  const isSpeaker = SAID.test(after) || / (?:said|says|wrote|added) $/.test(before);
  if (person === '' || words.length - title > 4) return null;
  return isTitled || (isSpeaker && before !== '') ? { name: person, kind: 'person' } : null;
}

/** "Ukraine's Foreign Ministry" is the "Foreign Ministry", "The Air Force" the "Air Force". */
function withoutPossessor(run: string): string {
  return run
    .replace(/^.*['’]s /, '')
    .replace(/^The /, '')
    .replace(/[.'’]+$/, '');
}

function capitalised(dateline: string): string {
  return dateline.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
