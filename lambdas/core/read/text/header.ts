import type { RawArticle } from '../raw-article';
import { isoTime } from './time-line';

/** What a header states of its article. */
export interface Header {
  stated: Partial<RawArticle>;
  lines: string[];
}

type Field = Exclude<keyof RawArticle, 'lines' | 'mayBeBrief'>;

/** What names of fields mean; null where a field belongs to a header and tells nothing of an article. */
const FIELDS = new Map<string, Field | null>([
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

type Entry = [Field | null, string];

/** The entries of front matter; members of a list become one value. */
function entriesOf(lines: readonly string[]): (Entry | null)[] {
  const entries: (Entry | null)[] = [];
  for (const line of lines) {
    const member = MEMBER.exec(line)?.[1];
    const last = entries.at(-1);
    if (last && member !== undefined) last[1] = [last[1], unquoted(member)].filter(Boolean).join(', ');
    else if (!/^[\s-]/.test(line)) entries.push(entryOf(line));
  }
  return entries;
}

/** A line's known field and its value; null where it has none. */
function entryOf(line: string): Entry | null {
  const [, name = '', value = ''] = ENTRY.exec(line) ?? [];
  const field = FIELDS.get(name.toLowerCase().replace('-', '_'));
  return field === undefined ? null : [field, yamlValue(value.trim())];
}

/** The first value of each field. */
function statedBy(entries: readonly (Entry | null)[]): Partial<RawArticle> {
  const stated: Partial<RawArticle> = {};
  for (const [field, value] of entries.filter((entry) => entry !== null)) {
    if (field !== null && value !== '' && stated[field] === undefined) stated[field] = timed(field, value);
  }
  return stated;
}

function timed(field: Field, value: string): string {
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

function pairs(field: Field | null, names: string): [string, Field | null][] {
  return names.split(' ').map((name) => [name, field]);
}
