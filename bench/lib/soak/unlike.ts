import type { Digest } from '../../../lambdas/core/digest/digest';
import type { Term, Views } from '../../../lambdas/core/digest/views';
import { versionOf } from '../../../test/support/articles';
import type { Sample } from '../../../test/support/samples';

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
export function unlike(stories: readonly Sample[]): Sample[] {
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

function cosine(one: readonly Term[], other: readonly Term[]): number {
  const weights = new Map(other);
  return one.reduce((sum, [term, weight]) => sum + weight * (weights.get(term) ?? 0), 0);
}
