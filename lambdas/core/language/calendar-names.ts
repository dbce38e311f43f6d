/** Weekdays and months of a language by their lower-case names: 0 is Sunday, 0 is January. */
export interface CalendarNames {
  weekdays: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
}

/** 1 January 2023 was a Sunday. */
const FIRST_SUNDAY = Date.UTC(2023, 0, 1);

const DAY = 24 * 60 * 60 * 1000;

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
