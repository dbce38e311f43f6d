import { wordSet } from '../../language/word-lists';
import { isOpenPlace } from '../english/clauses';
import type { Scope } from '../english/scope';
import { scopeOf } from '../english/scope';
import type { SentenceWords } from '../english/sentence-words';
import { type PlaceMention, placesIn } from '../names/runs';
import type { HarmWords } from './harm-rule';

const DENIAL_REACH = 4;

const DENIALS = wordSet(
  "not never neither nor without wasn't weren't isn't aren't didn't hasn't hadn't don't doesn't non",
);

/** Words that undo a denial: "not only killed", "not immediately identified the dead". */
const NO_DENIALS = wordSet('only immediately');

/** "Was not hurt" */
export function isDenied({ lower }: SentenceWords, { start }: HarmWords): boolean {
  const before = lower.slice(Math.max(0, start - DENIAL_REACH), start);
  return before.some((word) => DENIALS.has(word)) && !before.some((word) => NO_DENIALS.has(word));
}

/** Where and when the harm of a sentence happened, if not at the article's event. */
export class Circumstances {
  private readonly places: readonly PlaceMention[];
  private readonly scopes = new Map<string, Scope | undefined>();

  /** `opening` is the part of the article that establishes where the event is. */
  constructor(
    private readonly sentence: string,
    private readonly words: SentenceWords,
    private readonly publishedAt: string,
    private readonly opening: string,
  ) {
    this.places = placesIn(sentence);
  }

  /** What the words of harm are about if not the event. */
  scope(harm: HarmWords): Scope | undefined {
    if (isPossible(this.words, harm)) return 'possible';
    if (isLongBefore(this.words, harm)) return 'earlier';
    const clause = clauseOf(this.words, harm);
    if (!this.scopes.has(clause)) this.scopes.set(clause, scopeOf(clause, this.publishedAt));
    const scope = this.scopes.get(clause);
    return scope === 'possible' ? undefined : scope;
  }

  /** The place named next after the words of harm, else the sentence's last, unless it is surely the event's. */
  place({ start }: HarmWords): string | undefined {
    const from = this.words.at[start] ?? 0;
    const place = (this.places.find(({ at }) => at > from) ?? this.places.at(-1))?.name;
    return place !== undefined && isOpenPlace(place, this.sentence, this.opening) ? place : undefined;
  }
}

const POSSIBLE_REACH = 5;

const POSSIBLE = wordSet('could may might would if potential fear feared fears nearly almost conspiracy');

/** Words before "to" that make what follows a mere intention: "tried to kill". */
const INTENTIONS = wordSet(
  'threatened threatening tried trying tries wanted planned planning intended intending attempting attempted plotting ' +
    'plotted vowed plan plot intent attempt',
);

function isPossible({ lower }: SentenceWords, { start, isActive }: HarmWords): boolean {
  if (isActive && lower[start - 1] === 'to') return true;
  const before = lower.slice(Math.max(0, start - POSSIBLE_REACH), start);
  return before.some(
    (word, index) => POSSIBLE.has(word) || (INTENTIONS.has(word) && before[index + 1] === 'to'),
  );
}

/** First words of an opening whose time or place holds for the whole sentence: "In November 2013, one man died". */
const OPENINGS = wordSet('in on last earlier back during since over previously');

const OPENING_REACH = 7;

/** Words after a comma that continue the time before it: "in 1998, when 310 people died". */
const CONTINUING = wordSet('when which where');

/** The words between commas around those of harm: one sentence may mention both an old case and the event. */
function clauseOf({ words, lower }: SentenceWords, { start, end }: HarmWords): string {
  let from = words.lastIndexOf(',', start) + 1;
  if (from > 1 && CONTINUING.has(lower[from] ?? '')) from = words.lastIndexOf(',', from - 2) + 1;
  const to = words.indexOf(',', end);
  const first = words.indexOf(',');
  const hasOpening = from > 0 && first <= OPENING_REACH && OPENINGS.has(lower[0] ?? '');
  const opening = hasOpening ? words.slice(0, first) : [];
  return [...opening, ...words.slice(from, to < 0 ? undefined : to)].join(' ');
}

const LONG_TIMES = wordSet('day days week weeks month months year years decade decades');

const AFTER_REACH = 7;

/** Whether the harm came long before: "less than a year after nine people died". */
function isLongBefore({ lower }: SentenceWords, { start }: HarmWords): boolean {
  const after = lower.slice(0, start).lastIndexOf('after');
  const isNear = after > 0 && start - after <= AFTER_REACH && !lower.slice(after, start).includes(',');
  return isNear && LONG_TIMES.has(lower[after - 1] as string);
}
