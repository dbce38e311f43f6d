import { calendarNames } from '../../language/calendar';
import type { RawArticle } from '../document/raw-article';

/** What a header states of its article. */
export interface Header {
  stated: Partial<RawArticle>;
  lines: string[];
}

type HeaderField = Exclude<keyof RawArticle, 'lines' | 'mayBeBrief'>;

/** What names of fields mean; null where a field belongs to a header and tells nothing of an article. */
const FIELDS = new Map<string, HeaderField | null>([
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

/** Lines of a header at most: a longer one has no end or is no header. */
const MOST_LINES = 60;

/** A name and a value; the longest known name has 16 characters. */
const ENTRY = /^([A-Za-z][\w-]{0,19}) ?:(?: +(.*))?$/;

/** A member of a list on a line of its own, which may be an object that begins with a name. */
const MEMBER = /^\s*- +(?:name: +)?(\S.*)$/;

/** Takes the header off a text: front matter between lines of `---`, or lines such as "Title: …" at its top. */
export function takeHeader(lines: readonly string[]): Header {
  const start = lines.findIndex((line) => line.trim() !== '');
  const top = lines.slice(Math.max(0, start), Math.max(0, start) + MOST_LINES).map((line) => line.trimEnd());
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

type HeaderEntry = [HeaderField | null, string];

/** The entries of front matter; members of a list become one value. */
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

/** A line's known field and its value; null where it has none. */
function entryOf(line: string): HeaderEntry | null {
  const [, name = '', value = ''] = ENTRY.exec(line) ?? [];
  const field = FIELDS.get(name.toLowerCase().replace('-', '_'));
  return field === undefined ? null : [field, yamlValue(value.trim())];
}

/** The first value of each field. */
function statedBy(entries: readonly (HeaderEntry | null)[]): Partial<RawArticle> {
  const stated: Partial<RawArticle> = {};
  for (const [field, value] of entries.filter((entry) => entry !== null)) {
    if (field !== null && value !== '' && stated[field] === undefined) stated[field] = timed(field, value);
  }
  return stated;
}

function timed(field: HeaderField, value: string): string {
  return field === 'publishedAt' || field === 'modifiedAt' ? (isoTime(value) ?? value) : value;
}

/** A value of YAML, of which the members of a list are one, without the quotation marks or brackets around it. */
function yamlValue(value: string): string {
  const members = /^\[(.*)\]$/.exec(value)?.[1]?.split(',') ?? [value];
  return members.map((member) => unquoted(member.trim())).join(', ');
}

function unquoted(value: string): string {
  return (/^(["'])(.*)\1$/.exec(value)?.[2] ?? value).trim();
}

function pairs(field: HeaderField | null, names: string): [string, HeaderField | null][] {
  return names.split(' ').map((name) => [name, field]);
}

/** Languages whose months are read; that of a text is not known yet when its times are. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** Hours from UTC of zones by their names; where a name leaves summer or winter open, the winter's. */
const ZONES = new Map<string, number>(
  (
    [
      [0, 'z gmt utc'],
      [1, 'bst cet mez'],
      [2, 'cest mesz eet'],
      [3, 'eest'],
      [-4, 'edt'],
      [-5, 'est et cdt'],
      [-6, 'cst ct mdt'],
      [-7, 'mst mt pdt'],
      [-8, 'pst pt'],
    ] as const
  ).flatMap(([hours, names]) => names.split(' ').map((name) => [name, hours] as const)),
);

/** Characters of the longest line of a time, with its weekday and zone. */
const LONGEST = 100;

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
 * The time that a line or a field consists of, as ISO 8601: "20 November 2026, 14:05 GMT" or "Nov 20, 2026 2:05 PM".
 * Without zone where none is stated. Null where it is no time or one that could be two, such as 3/4/2026.
 */
export function isoTime(line: string): string | null {
  const text = line.trim().replace(/\s+/g, ' ');
  if (text.length > LONGEST) return null;
  for (const form of TIMES) {
    const parts = form.exec(text)?.groups;
    const day = parts && dayOf(parts);
    if (parts && day) return `${day}${clockOf(parts)}`;
  }
  return null;
}

/** Whether a line is a time, also one that could be two. */
export function isTime(line: string): boolean {
  return isoTime(line) !== null || (line.length <= LONGEST && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(line.trim()));
}

type Parts = Record<string, string | undefined>;

function dayOf(parts: Parts): string | null {
  const [day, month] = parts.first === undefined ? [Number(parts.day), monthOf(parts)] : dayAndMonth(parts);
  if (month === null || day === null) return null;
  const date = new Date(Date.UTC(Number(parts.year), month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Of two numbers with a stroke the one over 12 is the day; null where neither is. */
function dayAndMonth(parts: Parts): [number | null, number | null] {
  const [first, second] = [Number(parts.first), Number(parts.second)];
  if (first > 12 || first === second) return [first, second];
  return second > 12 ? [second, first] : [null, null];
}

/** The month from 1, by number or by the beginning of a name in any of the languages. */
function monthOf(parts: Parts): number | null {
  if (parts.number !== undefined) return Number(parts.number);
  const name = parts.month?.toLowerCase() ?? '';
  const months = new Set<number>();
  for (const language of LANGUAGES) {
    for (const [full, month] of calendarNames(language).months)
      if (full.startsWith(name)) months.add(month + 1);
  }
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

function clockOf({ hour, minute, seconds = '00', half, zone }: Parts): string {
  if (hour === undefined) return '';
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(seconds) > 59) return '';
  return `T${two(hours)}:${minute}:${seconds}${offsetOf(zone)}`;
}

/** An offset as ISO 8601 has it; nothing where the zone is not known. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const hours = ZONES.get(zone.toLowerCase());
  if (hours === undefined) return /^[+-]/.test(zone) ? zone : '';
  return `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
