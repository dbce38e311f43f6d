import happenings from '../test/fixtures/planted/happenings.json';
import type { Sample } from './samples';
import { randomFrom } from './stores';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 9, 1);
const DAYS = 30;

/** Sentences of a report about what happened, besides its lead. */
const SENTENCES = 3;

/** Sentences about what lies around it; a report of few words takes more. */
const ASIDES = 2;
const FEW_WORDS = 70;

/** How many outlets begin a report with "PLACE — ", as wires do. */
const DATELINES = 0.6;

/** As among real people, some surnames are common and others nobody else bears. */
const COMMON_SURNAMES = 0.6;

/** A format is made once: to make it costs a hundred times what it does. */
const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

type Random = () => number;
type Invented = keyof typeof happenings.syllables;

/** Invented names that no report has used yet. */
type Unused = Record<Invented, string[]>;

/** Reports of invented happenings in their order of publication, each of an event of its own. */
export function singletons(count: number, seed: number): Sample[] {
  const random = randomFrom(seed);
  const { place, surname, river } = happenings.syllables;
  const unused = {
    place: shuffled(composed(place), random),
    surname: shuffled(composed(surname), random),
    river: shuffled(composed(river), random),
  };
  const times = Array.from({ length: count }, () => FIRST_DAY + Math.floor(random() * DAYS * DAY)).sort(
    (a, b) => a - b,
  );
  return times.map((time, index) => {
    const id = `singleton-${index}`;
    const report = new Report(random, unused, new Date(time)).write();
    return { key: `${id}.json`, body: JSON.stringify({ id, ...report }) };
  });
}

/** The same elements in an order that the random numbers determine (Fisher and Yates). */
export function shuffled<T>(elements: readonly T[], random: Random): T[] {
  const copy = [...elements];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

function composed(syllables: readonly string[][]): string[] {
  const names = syllables.reduce(
    (starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)),
    [''],
  );
  return [...new Set(names)];
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.join(' ').split(' ').length;
}

/** Writes one report; a name or detail that it has given once stays what it is. */
class Report {
  private readonly facts = new Map<string, string>();

  /** What is not just one of a list of words. */
  private readonly makers: Record<string, (which: string) => string> = {
    place: () => this.unusedName('place'),
    near: () => this.unusedName('place'),
    river: () => this.unusedName('river'),
    surname: () => (this.random() < COMMON_SURNAMES ? this.word('surname') : this.unusedName('surname')),
    person: (which) => `${this.fact(`given${which}`)} ${this.fact(`surname${which}`)}`,
    org: () => `${this.unusedName('surname')} ${this.word('company')}`,
    saint: () => `St ${this.word('given')}'s`,
    day: () => WEEKDAY.format(this.publishedAt),
    n: () => String(this.between(2, 9)),
    age: () => String(this.between(70, 104)),
    sum: () => String(this.between(2, 990)),
  };

  constructor(
    private readonly random: Random,
    private readonly unused: Unused,
    private readonly publishedAt: Date,
  ) {}

  write() {
    const { openings, sentences } = this.pick(happenings.kinds);
    const { headline, lead } = this.pick(openings);
    const own = shuffled(sentences, this.random).slice(0, SENTENCES);
    const asides = shuffled(happenings.asides, this.random);
    const dateline = this.random() < DATELINES ? `${this.fact('place').toUpperCase()} — ` : '';
    const text = [lead, ...own, ...asides.slice(0, ASIDES)].map((template) => this.fill(template));
    for (const aside of asides.slice(ASIDES)) {
      if (wordsIn(text) >= FEW_WORDS) break;
      text.push(this.fill(aside));
    }
    return {
      headline: this.fill(headline),
      text: dateline + text.join('\n'),
      publishedAt: this.publishedAt.toISOString(),
      source: `${this.word('region')} ${this.word('outlet')}`,
    };
  }

  /** A template with its braces filled, inner ones first. */
  private fill(template: string): string {
    let text = template;
    while (text.includes('{')) text = text.replace(/\{([^{}]*)\}/g, (_, slot: string) => this.slot(slot));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** `this|that`, `2-9`, `a building` or `building`; a number after a name makes it another one. */
  private slot(slot: string): string {
    if (slot.includes('|')) return this.pick(slot.split('|'));
    const [low, high] = slot.split('-').map(Number);
    if (low !== undefined && high !== undefined) return String(this.between(low, high));
    if (!slot.startsWith('a ')) return this.fact(slot);
    const noun = this.fact(slot.slice(2));
    return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
  }

  private fact(key: string): string {
    const [, name = '', which = ''] = /^(\D*)(\d*)$/.exec(key) ?? [];
    const known = this.facts.get(key) ?? this.makers[name]?.(which) ?? this.word(name);
    this.facts.set(key, known);
    return known;
  }

  private unusedName(kind: Invented): string {
    const name = this.unused[kind].pop();
    if (name === undefined) throw new Error(`Every ${kind} is used.`);
    return name;
  }

  private word(list: string): string {
    const words = (happenings.words as Record<string, string[]>)[list];
    if (!words) throw new Error(`There is no list of words for {${list}}.`);
    return this.pick(words);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  private between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
}
