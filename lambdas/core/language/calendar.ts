import { DAY } from '../article';
import type { Word } from './words';

/** Weekdays and months of a language by their lower-case names: 0 is Sunday, 0 is January. */
export interface CalendarNames {
  weekdays: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
}

/** 1 January 2023 was a Sunday. */
const FIRST_SUNDAY = Date.UTC(2023, 0, 1);

const known = new Map<string, CalendarNames>();

/** The names by which a language calls weekdays and months; none for a language that `Intl` does not know. */
export function calendarNames(language: string): CalendarNames {
  const names = known.get(language) ?? namesOf(language);
  known.set(language, names);
  return names;
}

function namesOf(language: string): CalendarNames {
  if (!/^[a-z]{2,3}$/.test(language) || Intl.DateTimeFormat.supportedLocalesOf(language).length === 0)
    return { weekdays: new Map(), months: new Map() };
  const name = (time: number, part: 'weekday' | 'month') =>
    new Intl.DateTimeFormat(language, {
      [part]: 'long',
      day: part === 'month' ? 'numeric' : undefined,
      timeZone: 'UTC',
    })
      .formatToParts(time)
      .find(({ type }) => type === part)
      ?.value.toLowerCase() ?? '';
  return {
    weekdays: new Map(
      Array.from({ length: 7 }, (_, day) => [name(FIRST_SUNDAY + day * DAY, 'weekday'), day]),
    ),
    months: new Map(
      Array.from({ length: 12 }, (_, month) => [name(Date.UTC(2023, month, 1), 'month'), month]),
    ),
  };
}

/** Characters of a text that are searched: what day it tells of stands near the top. */
const SEARCHED_CHARACTERS = 2_000;

/** Days kept of an article, the first ones. */
const MAX_DAYS = 6;

/** A text names a weekday of the six before its publication, or the next where it is a day ahead of UTC. */
const DAYS_AHEAD = 1;

/**
 * The calendar days (ISO 8601) that the words of a text name by weekday, or by day and month, in its language: those nearest to its
 * publication, and in the order in which they are named.
 */
export function namedDays(text: readonly Word[], language: string, publishedAt: string): string[] {
  const { weekdays, months } = calendarNames(language);
  const published = Date.parse(publishedAt);
  const found: string[] = [];
  const written = text.filter((word) => word.at < SEARCHED_CHARACTERS);
  for (const [index, word] of written.entries()) {
    const name = word.text.toLowerCase();
    const weekday = weekdays.get(name);
    const month = months.get(name);
    if (weekday !== undefined) found.push(iso(lastWeekday(weekday, published)));
    else if (month !== undefined) {
      const day =
        dayOfMonth(written[index - 1]) ?? dayOfMonth(written[index + 1]) ?? dayOfMonth(written[index - 2]);
      if (day !== null && day !== undefined) found.push(iso(nearestYear(month, day, published)));
    }
  }
  return [...new Set(found)].slice(0, MAX_DAYS);
}

function dayOfMonth(word: Word | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|º|\.)?$/.exec(word?.text ?? '')?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}

function lastWeekday(weekday: number, published: number): number {
  const latest = published + DAYS_AHEAD * DAY;
  return latest - ((new Date(latest).getUTCDay() - weekday + 7) % 7) * DAY;
}

function nearestYear(month: number, day: number, published: number): number {
  const year = new Date(published).getUTCFullYear();
  const distance = (time: number) => Math.abs(time - published);
  return [year - 1, year, year + 1]
    .map((each) => Date.UTC(each, month, day))
    .reduce((best, time) => (distance(time) < distance(best) ? time : best));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
