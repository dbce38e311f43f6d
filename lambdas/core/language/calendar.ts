import { DAY, isoDay } from '../article';
import type { Word } from './words';

/** Numbers of weekdays and months by their lower-case names: 0 is Sunday, 0 is January. */
export interface CalendarNames {
  weekdays: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
}

/** Characters of a text that are searched: the day of the news is named near the top. */
const SEARCHED_CHARACTERS = 2_000;

/** Days kept per article: the first ones. */
const MAX_DAYS = 6;

/** A weekday means one of the six days before publication or, as the outlet may be a day ahead of UTC, the next day. */
const DAYS_AHEAD = 1;

/** 1 January 2023 was a Sunday. */
const FIRST_SUNDAY = Date.UTC(2023, 0, 1);

const namesByLanguage = new Map<string, CalendarNames>();

/** A language's names of weekdays and months; empty for a language unknown to `Intl`. */
export function calendarNames(language: string): CalendarNames {
  const names = namesByLanguage.get(language) ?? namesOf(language);
  namesByLanguage.set(language, names);
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

/** Days (ISO 8601) that a text names by weekday or date, in order of mention, each the nearest to its publication. */
export function namedDays(text: readonly Word[], language: string, publishedAt: string): string[] {
  const { weekdays, months } = calendarNames(language);
  const published = Date.parse(publishedAt);
  const found: string[] = [];
  const written = text.filter((word) => word.at < SEARCHED_CHARACTERS);
  for (const [index, word] of written.entries()) {
    const name = word.text.toLowerCase();
    const weekday = weekdays.get(name);
    const month = months.get(name);
    if (weekday !== undefined) found.push(isoDay(lastWeekday(weekday, published)));
    else if (month !== undefined) {
      const day =
        dayOfMonth(written[index - 1]) ?? dayOfMonth(written[index + 1]) ?? dayOfMonth(written[index - 2]);
      if (day !== null && day !== undefined) found.push(isoDay(nearestYear(month, day, published)));
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
