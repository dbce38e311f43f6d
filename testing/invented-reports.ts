import { DAY } from '../lambdas/core/article';
import { mulberry32, pick } from './random';
import type { Sample } from './samples';

const REPORTS_OF_EVENT = 3;

/**
 * Reports in made-up words about made-up events, in random order. Events of the same subject share some of their words, so
 * that some reports are hard to place.
 */
export function inventedReports(events: number, seed: number): Sample[] {
  const random = mulberry32(seed);
  const any = <T>(list: readonly T[]): T => pick(list, random);
  const word = () =>
    Array.from({ length: 3 }, () => any('bdfgklmnprstvz'.split('')) + any('aeiou'.split(''))).join('');
  const wordList = (length: number) => Array.from({ length }, word);
  const subjects = Array.from({ length: 3 }, () => wordList(25));
  const reports = Array.from({ length: events }, (_, event) => {
    const own = wordList(14);
    const subject = any(subjects);
    const at = Date.UTC(2026, 3, 1) + random() * 40 * DAY;
    const sentence = () => Array.from({ length: 12 }, () => any(random() < 0.75 ? own : subject)).join(' ');
    return Array.from({ length: REPORTS_OF_EVENT }, (_, report) => {
      const id = `${event}-${report}`;
      const publishedAt = new Date(at + report * 0.3 * DAY).toISOString();
      const text = Array.from({ length: 6 }, () => `The ${sentence()}.`).join(' ');
      return {
        at: random(),
        key: `${id}.json`,
        body: JSON.stringify({ id, headline: sentence(), text, publishedAt }),
      };
    });
  });
  return reports
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(({ key, body }) => ({ key, body }));
}
