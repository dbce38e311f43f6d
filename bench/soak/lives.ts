import type { Digest } from '../../lambdas/core/digest/digest';
import type { Views, WeightedTerm } from '../../lambdas/core/digest/views';
import { versionOf } from '../../testing/articles';
import { type Random, shuffled } from '../../testing/random';
import { changed, type Sample } from '../../testing/samples';
import { singletons } from '../../testing/singletons';

/** A change in the bucket. */
export interface BucketChange {
  key: string;
  /** Null deletes the object. */
  body: string | null;
}

/** The uploads of a round, and the expected outcome. */
export interface Lives {
  changes: BucketChange[];
  /** The last body under each key of an article; null if the object is deleted. */
  last: Map<string, string | null>;
  /** Keys of the uploads that are rejected. */
  poisoned: Set<string>;
}

/** Number of stories, each an event of its own, as a test shows; a round draws from the 382 that are unlike each other. */
const STORIES = 2_000;
const STORIES_SEED = 20261001;

/** Share of the uploads that are rejected. */
const POISON = 0.02;

/** Bodies of uploads that are rejected. */
const POISONS = ['{"text": "cut', 'Too short.', '{"text": ["not", "a", "text"]}', '\u0000\u0001\u0002\u0003'];

/** Draws the uploads of a round: reports of events by several outlets each, some of them changed later. */
export function drawLives(events: number, outlets: number, random: Random): Lives {
  const draw = (below: number) => Math.floor(random() * below);
  const all = unlike(singletons(STORIES, STORIES_SEED));
  if (events > all.length)
    throw new Error(`Only ${all.length} stories are unlike each other, not ${events}.`);
  const first = draw(all.length - events);
  const stories = all.slice(first, first + events);
  const lives = stories.flatMap((story, index) =>
    Array.from({ length: outlets }, (_, outlet) => {
      const key = `outlet-${outlet}/${story.key}`;
      const other = stories[(index + 1 + draw(events - 1)) % events] as Sample;
      return lifeOf(key, bodyOf(story, outlet), bodyOf(other, outlet), draw(12));
    }),
  );
  const poison = Array.from({ length: Math.ceil(lives.length * POISON) }, (_, index): BucketChange[] => [
    { key: `poison/${index}`, body: POISONS[index % POISONS.length] as string },
  ]);
  return {
    changes: interleaved([...lives, ...poison], random),
    last: new Map(lives.map((life) => [life[0]?.key ?? '', life.at(-1)?.body ?? null])),
    poisoned: new Set(poison.map(([change]) => change?.key ?? '')),
  };
}

/** The body of a story at an outlet; some outlets leave the last sentence out. */
function bodyOf(story: Sample, outlet: number): string {
  const { text } = JSON.parse(story.body) as { text: string };
  const sentences = text.split('\n');
  const kept = outlet % 3 === 2 ? sentences.slice(0, -1) : sentences;
  return changed(story, { text: kept.join('\n'), source: `Outlet ${outlet}`, id: undefined }).body;
}

/** The changes of one article: of 12 kinds, 8 upload it once; the others correct it, move it to another event, withdraw it, or put it back. */
function lifeOf(key: string, body: string, other: string, kind: number): BucketChange[] {
  const bodies: (string | null)[][] = [
    [body, body.replace('","text"', ' (updated)","text"')],
    [body, other],
    [body, null],
    [body, null, body],
  ];
  return (bodies[kind] ?? [body]).map((version) => ({ key, body: version }));
}

/** Shuffles all changes, but keeps the order of those under one key. */
function interleaved(lives: readonly BucketChange[][], random: Random): BucketChange[] {
  const turns = lives.flatMap((life, index) => life.map(() => index));
  const next = lives.map(() => 0);
  return shuffled(turns, random).map((index) => lives[index]?.[(next[index] as number)++] as BucketChange);
}

/** The views that are compared. */
const VIEWS = ['body', 'lead', 'names'] as const;

/**
 * Max sum of the cosines of these views at which two stories are unlike. Articles of some pairs at .3 and more were
 * matched even when they came one after the other, in some order.
 */
const ALIKE = 0.2;

/**
 * Leaves out each story that is like an earlier one. Stories that matching takes for one event in some order, even without
 * concurrent writers, could not show a broken promise.
 */
function unlike(stories: readonly Sample[]): Sample[] {
  const chosen: { story: Sample; views: Views }[] = [];
  for (const story of stories) {
    const { views } = versionOf(story).digest as Digest;
    if (chosen.every((other) => likeness(views, other.views) <= ALIKE)) chosen.push({ story, views });
  }
  return chosen.map(({ story }) => story);
}

function likeness(one: Views, other: Views): number {
  return VIEWS.reduce((sum, view) => sum + cosine(one[view], other[view]), 0);
}

function cosine(one: readonly WeightedTerm[], other: readonly WeightedTerm[]): number {
  const weights = new Map(other);
  return one.reduce((sum, [term, weight]) => sum + weight * (weights.get(term) ?? 0), 0);
}
