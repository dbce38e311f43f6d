import type { Digest } from '../../lambdas/core/digest/digest';
import type { Views, WeightedTerm } from '../../lambdas/core/digest/views';
import { versionOf } from '../../testing/articles';
import { changed, type Sample } from '../../testing/samples';
import { singletons } from '../../testing/singletons';

/** One thing that an uploader does: puts an object or, its body null, deletes it. */
export interface Change {
  key: string;
  body: string | null;
}

/** What is uploaded in a round, and what is to stand in the end. */
export interface Lives {
  /** In the order in which they are made. */
  changes: Change[];
  /** What is last under each key of an article; null where it is deleted. */
  last: Map<string, string | null>;
  /** Keys whose bodies give no article. */
  poisoned: Set<string>;
}

/** Reports each of an event of its own, as a test of them shows; those of a round are drawn from the 382 unlike ones. */
const STORIES = 2_000;
const STORIES_SEED = 20261001;

/** Share of the uploads that give no article. */
const POISON = 0.02;

/** Bodies that give no article. */
const POISONS = ['{"text": "cut', 'Too short.', '{"text": ["not", "a", "text"]}', '\u0000\u0001\u0002\u0003'];

/** Reports of some events by so many outlets each: corrected, moved to another event, withdrawn and put back. */
export function drawLives(events: number, outlets: number, random: () => number): Lives {
  const draw = (below: number) => Math.floor(random() * below);
  const all = unlike(singletons(STORIES, STORIES_SEED));
  if (events > all.length)
    throw new Error(`There are ${all.length} stories that are told apart, not ${events}.`);
  const first = draw(all.length - events);
  const stories = all.slice(first, first + events);
  const lives = stories.flatMap((story, index) =>
    Array.from({ length: outlets }, (_, outlet) => {
      const key = `outlet-${outlet}/${story.key}`;
      const other = stories[(index + 1 + draw(events - 1)) % events] as Sample;
      return lifeOf(key, bodyOf(story, outlet), bodyOf(other, outlet), draw(12));
    }),
  );
  const poison = Array.from({ length: Math.ceil(lives.length * POISON) }, (_, index): Change[] => [
    { key: `poison/${index}`, body: POISONS[index % POISONS.length] as string },
  ]);
  return {
    changes: interleaved([...lives, ...poison], draw),
    last: new Map(lives.map((life) => [life[0]?.key ?? '', life.at(-1)?.body ?? null])),
    poisoned: new Set(poison.map(([change]) => change?.key ?? '')),
  };
}

/** The words of a story as an outlet has them: some leave the last sentence out. */
function bodyOf(story: Sample, outlet: number): string {
  const { text } = JSON.parse(story.body) as { text: string };
  const sentences = text.split('\n');
  const kept = outlet % 3 === 2 ? sentences.slice(0, -1) : sentences;
  return changed(story, { text: kept.join('\n'), source: `Outlet ${outlet}`, id: undefined }).body;
}

/** Of twelve articles eight come and stay; the others are corrected, moved to another event, withdrawn, and put back. */
function lifeOf(key: string, body: string, other: string, kind: number): Change[] {
  const lives: (string | null)[][] = [
    [body, body.replace('","text"', ' (updated)","text"')],
    [body, other],
    [body, null],
    [body, null, body],
  ];
  return (lives[kind] ?? [body]).map((version) => ({ key, body: version }));
}

/** One order of all changes in which those of each key keep their own. */
function interleaved(lives: readonly Change[][], draw: (below: number) => number): Change[] {
  const turns = lives.flatMap((life, index) => life.map(() => index));
  for (let last = turns.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [turns[last], turns[other]] = [turns[other] as number, turns[last] as number];
  }
  const next = lives.map(() => 0);
  return turns.map((index) => lives[index]?.[(next[index] as number)++] as Change);
}

/** The views by which stories are told apart. */
const VIEWS = ['body', 'lead', 'names'] as const;

/**
 * Sum of the cosines of these views above which two stories are alike. Some of those at .3 and more were put together by
 * articles that came one after the other, in some order.
 */
const ALIKE = 0.2;

/**
 * The stories of which none is like an earlier one. Stories that matching takes for one event in some order, though nobody
 * writes at the same time, say nothing of how events are kept.
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
