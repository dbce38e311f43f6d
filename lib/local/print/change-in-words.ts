import type { Change, EventUpdated, FigureChange } from '../../../lambdas/core/feed/change';
import { plain } from '../plain';
import { count, number } from './in-words';

/** Figures, and sources, that a line names. */
const MAX_NAMED = 3;

/** A change in a few words: 'opened: 1 article of 1 origin', 'updated: injured 23 -> 26, +Reuters', 'retracted'. */
export function changeInWords(change: Change): string {
  switch (change.type) {
    case 'EventOpened': {
      const { articles, origins } = change.detail;
      return `opened: ${count(articles, 'article')} of ${count(origins, 'origin')}`;
    }
    case 'EventUpdated':
      return `updated: ${updateInWords(change.detail).join(', ')}`;
    case 'EventsMerged':
      return `merged into ${change.detail.into}`;
    case 'EventRetracted':
      return 'retracted';
  }
}

/** What counts most of an update; where nothing of that changed, the names of what did. */
function updateInWords({ changed, changes }: EventUpdated): string[] {
  const { articles, headline, figures = [], sources = { added: [], removed: [] } } = changes;
  const named = [
    ...firstOf(figures.filter(({ change }) => change !== 'reassessed').map(figureInWords)),
    ...firstOf([
      ...sources.added.map((name) => `+${plain(name)}`),
      ...sources.removed.map((name) => `-${plain(name)}`),
    ]),
    ...(articles ? [`articles ${number(articles.before)} -> ${number(articles.after)}`] : []),
    ...(headline ? ['new headline'] : []),
  ];
  return named.length > 0 ? named : changed;
}

function figureInWords({ metric, before, after }: FigureChange): string {
  const name = plain(metric);
  if (before && after) return `${name} ${number(before.value)} -> ${number(after.value)}`;
  return after ? `${name} ${number(after.value)}` : `${name} gone`;
}

function firstOf(words: string[]): string[] {
  const more = words.length - MAX_NAMED;
  return more > 0 ? [...words.slice(0, MAX_NAMED), `${more} more`] : words;
}
