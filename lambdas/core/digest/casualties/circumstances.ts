import type { Scope } from '../claims/claim';
import { isOpenPlace } from '../claims/clauses';
import { scopeOf } from '../claims/scope';
import { type PlaceMention, placesIn } from '../names/runs';
import type { HarmWords } from './harm-rule';
import type { SentenceWords } from './sentence-words';

/** Tokens before the words of harm that may deny it or make it a mere possibility. */
const DENIAL_REACH = 4;
const POSSIBLE_REACH = 5;

const DENIALS = new Set(
  "not never neither nor without wasn't weren't isn't aren't didn't hasn't hadn't don't doesn't non".split(
    ' ',
  ),
);

/** Words beside a denial that keep it from being one: "not only killed", "not immediately identified the dead". */
const NO_DENIALS = new Set('only immediately'.split(' '));

const POSSIBLE = new Set(
  'could may might would if potential fear feared fears nearly almost conspiracy'.split(' '),
);

/** Words that make what follows "to" only intended: "tried to kill". */
const INTENTIONS = new Set(
  (
    'threatened threatening tried trying tries wanted planned planning intended intending attempting attempted plotting ' +
    'plotted vowed plan plot intent attempt'
  ).split(' '),
);

/** Whether harm is denied: "was not hurt". */
export function isDenied({ lower }: SentenceWords, { start }: HarmWords): boolean {
  const before = lower.slice(Math.max(0, start - DENIAL_REACH), start);
  return before.some((word) => DENIALS.has(word)) && !before.some((word) => NO_DENIALS.has(word));
}

/** Where and when harm befell people, as far as the article leaves that open: at its event by default. */
export class Circumstances {
  private readonly places: readonly PlaceMention[];
  private readonly scopes = new Map<string, Scope | undefined>();

  /** Of the harm that a sentence tells; `opening` is what tells where the event is. */
  constructor(
    private readonly sentence: string,
    private readonly words: SentenceWords,
    private readonly publishedAt: string,
    private readonly opening: string,
  ) {
    this.places = placesIn(sentence);
  }

  /** What the words of harm are about where that is not the event. */
  scope(told: HarmWords): Scope | undefined {
    if (isPossible(this.words, told)) return 'possible';
    if (isLongBefore(this.words, told)) return 'earlier';
    const clause = clauseOf(this.words, told);
    if (!this.scopes.has(clause)) this.scopes.set(clause, scopeOf(clause, this.publishedAt));
    const scope = this.scopes.get(clause);
    return scope === 'possible' ? undefined : scope;
  }

  /** The next place that the sentence names behind the words, else the last one before, if it leaves open whose it is. */
  place({ start }: HarmWords): string | undefined {
    const from = this.words.at[start] ?? 0;
    const place = (this.places.find(({ at }) => at > from) ?? this.places.at(-1))?.name;
    return place !== undefined && isOpenPlace(place, this.sentence, this.opening) ? place : undefined;
  }
}

function isPossible({ lower }: SentenceWords, { start, isActive }: HarmWords): boolean {
  if (isActive && lower[start - 1] === 'to') return true;
  const before = lower.slice(Math.max(0, start - POSSIBLE_REACH), start);
  return before.some(
    (word, index) => POSSIBLE.has(word) || (INTENTIONS.has(word) && before[index + 1] === 'to'),
  );
}

/** Words that open a sentence whose time or place holds for all of it: "In November 2013, one man died". */
const OPENINGS = new Set('in on last earlier back during since over previously'.split(' '));
const OPENING_REACH = 7;

/** Words that go on about the time of what was told before a comma: "in 1998, when 310 people died". */
const GOING_ON = new Set('when which where'.split(' '));

/** The words around those of harm, between commas: a sentence may tell of an old case and the event in one breath. */
function clauseOf({ words, lower }: SentenceWords, { start, end }: HarmWords): string {
  let from = words.lastIndexOf(',', start) + 1;
  if (from > 1 && GOING_ON.has(lower[from] ?? '')) from = words.lastIndexOf(',', from - 2) + 1;
  const to = words.indexOf(',', end);
  const first = words.indexOf(',');
  const hasOpening = from > 0 && first <= OPENING_REACH && OPENINGS.has(lower[0] ?? '');
  const opening = hasOpening ? words.slice(0, first) : [];
  return [...opening, ...words.slice(from, to < 0 ? undefined : to)].join(' ');
}

const LONG_TIMES = new Set('day days week weeks month months year years decade decades'.split(' '));

/** Tokens between "after" and the words of harm: "a year after nine people died". */
const AFTER_REACH = 7;

/** Whether harm is told as what came long before: "less than a year after nine people died". */
function isLongBefore({ lower }: SentenceWords, { start }: HarmWords): boolean {
  const after = lower.slice(0, start).lastIndexOf('after');
  const isNear = after > 0 && start - after <= AFTER_REACH && !lower.slice(after, start).includes(',');
  return isNear && LONG_TIMES.has(lower[after - 1] as string);
}
