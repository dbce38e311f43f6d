import { DAY } from '../lambdas/core/article';
import happenings from './happenings.json';
import { between, mulberry32, pick, type Random, shuffled } from './random';
import type { Sample } from './samples';

const FIRST_DAY = Date.UTC(2026, 9, 1);
const DAYS = 30;

/** Sentences about what happened, after the lead. */
const SENTENCES = 3;

/** Min number of sentences about side issues; a report gets more of them until it has `FEW_WORDS`. */
const ASIDES = 2;
const FEW_WORDS = 70;

/** Share of reports that begin with "PLACE — ", as those of wires do. */
const DATELINES = 0.6;

/** Share of surnames that are common ones; as among real people, the others are unique. */
const COMMON_SURNAMES = 0.6;

/** Created once, as this costs a hundred times as much as formatting a date. */
const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

type Invented = keyof typeof happenings.syllables;

/** The invented names that no report has used yet. */
type Unused = Record<Invented, string[]>;

/** Reports of invented happenings by publication, each of an event of its own. */
export function singletons(count: number, seed: number): Sample[] {
  const random = mulberry32(seed);
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
    const report = new ReportWriter(random, unused, new Date(time)).write();
    return { key: `${id}.json`, body: JSON.stringify({ id, ...report }) };
  });
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

/** Writes one report. Once it has given a name or a detail, it repeats it. */
class ReportWriter {
  private readonly facts = new Map<string, string>();

  /** How facts are made that are not words of a list. */
  private readonly makers: Record<string, (which: string) => string> = {
    place: () => this.unusedName('place'),
    near: () => this.unusedName('place'),
    river: () => this.unusedName('river'),
    surname: () => (this.random() < COMMON_SURNAMES ? this.word('surname') : this.unusedName('surname')),
    person: (which) => `${this.fact(`given${which}`)} ${this.fact(`surname${which}`)}`,
    org: () => `${this.unusedName('surname')} ${this.word('company')}`,
    saint: () => `St ${this.word('given')}'s`,
    day: () => WEEKDAY.format(this.publishedAt),
    n: () => String(between(2, 9, this.random)),
    age: () => String(between(70, 104, this.random)),
    sum: () => String(between(2, 990, this.random)),
  };

  constructor(
    private readonly random: Random,
    private readonly unused: Unused,
    private readonly publishedAt: Date,
  ) {}

  write() {
    const { openings, sentences } = pick(happenings.kinds, this.random);
    const { headline, lead } = pick(openings, this.random);
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

  /** Fills the slots of a template, inner ones first. */
  private fill(template: string): string {
    let text = template;
    while (text.includes('{')) text = text.replace(/\{([^{}]*)\}/g, (_, slot: string) => this.slot(slot));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** Fills `this|that`, `2-9`, `a building` or `building`; `building1` and `building2` are two buildings. */
  private slot(slot: string): string {
    if (slot.includes('|')) return pick(slot.split('|'), this.random);
    const [low, high] = slot.split('-').map(Number);
    if (low !== undefined && high !== undefined) return String(between(low, high, this.random));
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
    return pick(words, this.random);
  }
}
