import { isoDay } from '../../article';
import { calendarNames } from '../../language/calendar';
import { collapseSpaces } from '../document/paragraphs';
import type { RawArticle, StatedField } from '../document/raw-article';
import { isDay, MAIL_ZONES } from '../document/stated-time';

export interface Header {
  /** What the header states of the article. */
  stated: Partial<RawArticle>;
  lines: string[];
}

/** Max lines of a header: a longer one has no end or is not a header. */
const MAX_LINES = 60;

/** Splits the header off a text: front matter between lines of `---`, or lines such as "Title: …" at the top. */
export function splitHeader(lines: readonly string[]): Header {
  const start = lines.findIndex((line) => line.trim() !== '');
  const top = lines.slice(Math.max(0, start), Math.max(0, start) + MAX_LINES).map((line) => line.trimEnd());
  const fenced =
    top[0] === '---' ? top.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(line)) : -1;
  if (fenced > 0) {
    const stated = statedBy(entriesOf(top.slice(1, fenced)));
    return { stated, lines: lines.slice(start + fenced + 1) };
  }
  const end = top.findIndex((line) => entryOf(line) === null);
  const stated = statedBy(top.slice(0, end < 0 ? top.length : end).map(entryOf));
  return Object.keys(stated).length === 0
    ? { stated: {}, lines: [...lines] }
    : { stated, lines: lines.slice(start + (end < 0 ? top.length : end)) };
}

/** A field of the article, or null for a known name that states nothing of it, with its value. */
type HeaderEntry = [StatedField | null, string];

/** A list member on a line of its own; it may be an object that begins with a name. */
const MEMBER = /^\s*- +(?:name: +)?(\S.*)$/;

/** The entries of front matter. Joins the members of a list into one value. */
function entriesOf(lines: readonly string[]): (HeaderEntry | null)[] {
  const entries: (HeaderEntry | null)[] = [];
  for (const line of lines) {
    const member = MEMBER.exec(line)?.[1];
    const last = entries.at(-1);
    if (last && member !== undefined) last[1] = [last[1], unquoted(member)].filter(Boolean).join(', ');
    else if (!/^[\s-]/.test(line)) entries.push(entryOf(line));
  }
  return entries;
}

/** The article's fields by their names in headers; null for names that belong to a header but state none of them. */
const FIELDS = new Map<string, StatedField | null>([
  ...pairs('headline', 'title headline subject'),
  ...pairs('byline', 'author authors byline by'),
  ...pairs(
    'publishedAt',
    'date published pubdate publishedat published_at publication_date datepublished created',
  ),
  ...pairs('modifiedAt', 'updated modified lastmod last_modified datemodified updated_at'),
  ...pairs('url', 'url link permalink canonical'),
  ...pairs('source', 'source publisher outlet publication'),
  ...pairs('ownId', 'id guid'),
  ...pairs('language', 'language lang'),
  ...pairs('rights', 'rights copyright license licence'),
  ...pairs(null, 'tags tag categories category keywords section slug layout draft description image summary'),
]);

/** A name and a value. The longest known name has 16 characters. */
const ENTRY = /^([A-Za-z][\w-]{0,19}) ?:(?: +(.*))?$/;

/** The known field of a line and its value; null if it has none. */
function entryOf(line: string): HeaderEntry | null {
  const [, name = '', value = ''] = ENTRY.exec(line) ?? [];
  const field = FIELDS.get(name.toLowerCase().replace('-', '_'));
  return field === undefined ? null : [field, yamlValue(value.trim())];
}

function pairs(field: StatedField | null, names: string): [string, StatedField | null][] {
  return names.split(' ').map((name) => [name, field]);
}

function statedBy(entries: readonly (HeaderEntry | null)[]): Partial<RawArticle> {
  const stated: Partial<RawArticle> = {};
  for (const [field, value] of entries.filter((entry) => entry !== null)) {
    if (field !== null && value !== '' && stated[field] === undefined)
      stated[field] = normalised(field, value);
  }
  return stated;
}

function normalised(field: StatedField, value: string): string {
  return field === 'publishedAt' || field === 'modifiedAt' ? (isoTime(value) ?? value) : value;
}

/** A YAML value without quotation marks; the members of a list become one value. */
function yamlValue(value: string): string {
  const members = /^\[(.*)\]$/.exec(value)?.[1]?.split(',') ?? [value];
  return members.map((member) => unquoted(member.trim())).join(', ');
}

function unquoted(value: string): string {
  return (/^(["'])(.*)\1$/.exec(value)?.[2] ?? value).trim();
}

/** Max characters of a line that states a time, with weekday and zone. */
const TIME_CHARACTERS = 100;

const WEEKDAY = String.raw`(?:\p{L}{2,10}\.?,? (?:den |le |the )?)?`;
const MONTH = String.raw`(?<month>\p{L}{3,10})\.?`;
const DAYS = [
  String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de |of )?${MONTH},?(?: de| of)? (?<year>\d{4})`,
  String.raw`${WEEKDAY}${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})`,
  String.raw`${WEEKDAY}(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>\d{4})`,
];
const CLOCK = String.raw`(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::(?<seconds>\d{2})(?:\.\d{1,9})?)?(?: ?(?<half>[ap])\.?m\b\.?)?(?: uhr)?`;
const ZONE = String.raw`(?: ?\(?(?<zone>[a-z]{1,4}|[+-]\d{2}:?\d{2})\)?)?`;
const TIMES = DAYS.map(
  (day) => new RegExp(`^${day}(?:(?:T|,? (?:at |um |à |a las |[-–—] )?)${CLOCK}${ZONE})?$`, 'iu'),
);

/**
 * The time that a line or a field consists of, such as "20 November 2026, 14:05 GMT" or "Nov 20, 2026 2:05 PM", as ISO
 * 8601; without zone if none is stated. Null if it is not a time, or an ambiguous one such as 3/4/2026.
 */
export function isoTime(line: string): string | null {
  const text = collapseSpaces(line).trim();
  if (text.length > TIME_CHARACTERS) return null;
  for (const form of TIMES) {
    const parts = form.exec(text)?.groups;
    const day = parts && dayOf(parts);
    if (parts && day) return `${day}${clockOf(parts)}`;
  }
  return null;
}

/** Whether a line is a time, even an ambiguous one. */
export function isTimeLine(line: string): boolean {
  return (
    isoTime(line) !== null ||
    (line.length <= TIME_CHARACTERS && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(line.trim()))
  );
}

/** The named groups of a match of `TIMES`. */
type TimeParts = Record<string, string | undefined>;

function dayOf(parts: TimeParts): string | null {
  const [day, month] = parts.first === undefined ? [Number(parts.day), monthOf(parts)] : dayAndMonth(parts);
  if (month === null || day === null) return null;
  const year = Number(parts.year);
  return isDay(year, month, day) ? isoDay(Date.UTC(year, month - 1, day)) : null;
}

/** Of two numbers separated by a slash, the one above 12 is the day; nulls if neither is. */
function dayAndMonth(parts: TimeParts): [number | null, number | null] {
  const [first, second] = [Number(parts.first), Number(parts.second)];
  if (first > 12 || first === second) return [first, second];
  return second > 12 ? [second, first] : [null, null];
}

/** Languages whose months are read. All are tried: the text's language is not known yet when its times are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** The month from 1, by its number or by the beginning of its name in any of the languages. */
function monthOf(parts: TimeParts): number | null {
  if (parts.number !== undefined) return Number(parts.number);
  const name = parts.month?.toLowerCase() ?? '';
  const months = new Set<number>();
  for (const language of LANGUAGES) {
    for (const [full, month] of calendarNames(language).months)
      if (full.startsWith(name)) months.add(month + 1);
  }
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

function clockOf({ hour, minute, seconds = '00', half, zone }: TimeParts): string {
  if (hour === undefined) return '';
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(seconds) > 59) return '';
  return `T${two(hours)}:${minute}:${seconds}${offsetOf(zone)}`;
}

/** Hours from UTC by lower-case name of the zone. A name that may mean summer or winter time means winter time. */
const ZONES = new Map([
  ...MAIL_ZONES,
  ...Object.entries({ bst: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3 }),
  ...Object.entries({ et: -5, ct: -6, mt: -7, pt: -8 }),
]);

/** The offset in the form of ISO 8601; empty for an unknown zone. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const hours = ZONES.get(zone.toLowerCase());
  if (hours === undefined) return /^[+-]/.test(zone) ? zone : '';
  return `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
