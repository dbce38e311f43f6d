import { type ParsedResult, parse } from 'chrono-node/en';
import { DAY, isoDay } from '../../article';

/** Parts of a day. 'early' is before the morning, 'night' the late evening. */
export type DayPart = 'overnight' | 'early' | 'morning' | 'afternoon' | 'evening' | 'night';

/** A time that a sentence states. */
export interface StatedTime {
  /** Span in the sentence, in UTF-16 code units; `end` is exclusive. */
  start: number;
  end: number;
  /** 'YYYY-MM-DD'; absent if only a clock time is stated. */
  day?: string;
  /** 'HH:MM', in an unknown zone. */
  clock?: string;
  part?: DayPart;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';

/** Words of a day or a clock time. Names must be capitalised: "may" and "sat" are verbs. "Weeks ago" gives no day. */
const TIME_WORD = new RegExp(
  [
    '\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
    `\\b${MONTH} \\d{1,2}(?!\\d|:)`,
    `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}`,
    '\\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Oo]vernight|[Ll]ast night)\\b',
    '\\b[Tt]his (?:morning|afternoon|evening)\\b',
    '\\b(?:two|three|four|five|six|\\d) days ago\\b',
    '\\d ?[ap]\\.?m\\b',
  ].join('|'),
);

/** Unknown to chrono. Means the day of publication unless another day is stated beside it. */
const OVERNIGHT = /\bovernight\b/gi;

/** Chrono resolves this in the machine's time zone, so it reads a replacement of the same length. */
const LAST_NIGHT = /\blast night\b/gi;
const INSTEAD_OF_LAST_NIGHT = 'yesterday ';

/** Max characters between two expressions that state one time: "on Tuesday morning, shortly after 10 a.m." */
const GAP = 20;

const PART_BEFORE = /\b(overnight|dawn|early|(?:small|wee) hours|late)(?: (?:hours|on|of|in|the))*\s*$/i;
const PART_WITHIN = /\b(morning|afternoon|evening|night|tonight|overnight)\b/i;

/**
 * The times that an English sentence states, in order: days with the clock time beside them, and clock times alone.
 * Relative days are resolved against the day of publication (UTC), a weekday to the latest one.
 */
export function statedTimes(sentence: string, publishedAt: string): StatedTime[] {
  if (!TIME_WORD.test(sentence)) return [];
  const noon = new Date(`${publishedAt.slice(0, 10)}T12:00Z`);
  const parsed = parse(sentence.replace(LAST_NIGHT, INSTEAD_OF_LAST_NIGHT), { instant: noon, timezone: 0 })
    .filter((result) => TIME_WORD.test(result.text) || isClock(result))
    .map((result) => toToldTime(result, sentence, noon));
  const days = parsed.filter(({ day }) => day !== undefined);
  const clocks = parsed.filter(({ day, clock }) => day === undefined && clock !== undefined);
  const nights = overnights(sentence, publishedAt).filter(
    (night) => !days.some((day) => isBeside(night, day)),
  );
  const dated = [...days, ...nights].map((day) => withClock(day, clocks));
  const alone = clocks.filter((clock) => !dated.some((day) => isBeside(clock, day)));
  return [...dated, ...alone].sort((a, b) => a.start - b.start);
}

function toToldTime(result: ParsedResult, sentence: string, published: Date): StatedTime {
  const [start, found] = [result.index, result.index + result.text.length];
  const end = found + (/^\w*/.exec(sentence.slice(found))?.[0].length ?? 0);
  const day = dayOf(result, published);
  const part = day && partOf(sentence, start, end);
  return {
    start,
    end,
    ...(day && { day }),
    ...(isClock(result) && { clock: clockOf(result) }),
    ...(part && { part }),
  };
}

/** The day of a result; undefined if it has none or spans several. */
function dayOf({ start, end, text }: ParsedResult, published: Date): string | undefined {
  const isToday = /^this\b/i.test(text);
  if (!isToday && !start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  if (end && end.get('day') !== start.get('day')) return undefined;
  const day = Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1);
  const isAhead = !start.isCertain('day') && day > published.getTime() && !/\b(?:this|next)\b/i.test(text);
  return isoDay(isAhead ? day - 7 * DAY : day);
}

/** Whether a result states a clock time that is unambiguous on a 12-hour clock. */
function isClock({ start, text }: ParsedResult): boolean {
  return start.isCertain('hour') && (start.isCertain('meridiem') || /noon|midday|midnight/i.test(text));
}

function clockOf({ start }: ParsedResult): string {
  return [start.get('hour'), start.get('minute')].map((part) => String(part ?? 0).padStart(2, '0')).join(':');
}

/** "Early on Monday morning" is early, "early on Monday afternoon" the afternoon, "late on Monday" the night. */
function partOf(sentence: string, start: number, end: number): DayPart | undefined {
  const stretch = sentence.slice(start, end) + (/^ \w*/.exec(sentence.slice(end))?.[0] ?? '');
  const within = PART_WITHIN.exec(stretch)?.[1]?.toLowerCase();
  const before = PART_BEFORE.exec(sentence.slice(Math.max(0, start - GAP), start))?.[1]?.toLowerCase();
  if (before === 'overnight') return before;
  if (within === 'tonight') return 'night';
  if (within !== undefined && (within !== 'morning' || before === undefined || before === 'late'))
    return within as DayPart;
  if (before === undefined) return undefined;
  return before === 'late' ? 'night' : 'early';
}

function overnights(sentence: string, publishedAt: string): StatedTime[] {
  return Array.from(sentence.matchAll(OVERNIGHT), ({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    day: publishedAt.slice(0, 10),
    part: 'overnight',
  }));
}

/** A day with its own clock time, else with the one beside it. */
function withClock(day: StatedTime, clocks: StatedTime[]): StatedTime {
  const clock = day.clock ?? clocks.find((other) => isBeside(other, day))?.clock;
  return clock === undefined ? day : { ...day, clock };
}

function isBeside(a: StatedTime, b: StatedTime): boolean {
  return a.start - b.end <= GAP && b.start - a.end <= GAP;
}
