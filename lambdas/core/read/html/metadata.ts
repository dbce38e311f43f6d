import { decodeReferences } from '../document/markup-lines';
import { NOTHING_STATED, outletOf, type RawArticle, type StatedField } from '../document/raw-article';
import { orRejected, Rejected } from '../document/rejection';
import { statedTime } from '../document/stated-time';
import { readJson } from '../json/json';
import type { Statements } from './page';

type MetadataField = Exclude<StatedField, 'ownId' | 'headline'>;

/** Where a page states each field, in order of precedence; JSON-LD precedes them all. */
const PRECEDENCE: Readonly<Record<MetadataField, readonly string[]>> = {
  byline: [
    'meta author',
    'meta article:author',
    'meta parsely-author',
    'meta sailthru.author',
    'meta dc.creator',
    'meta byl',
    'itemprop author',
    'a author',
  ],
  source: ['meta og:site_name', 'meta application-name', 'meta dc.publisher', 'itemprop publisher'],
  url: ['link canonical', 'meta og:url'],
  publishedAt: [
    'meta article:published_time',
    'meta og:article:published_time',
    'itemprop datepublished',
    'meta parsely-pub-date',
    'meta sailthru.date',
    'meta pubdate',
    'meta publishdate',
    'meta publish-date',
    'meta dc.date.issued',
    'meta dc.date',
    'meta dcterms.created',
    'meta date',
    'time',
  ],
  modifiedAt: [
    'meta article:modified_time',
    'meta og:updated_time',
    'itemprop datemodified',
    'meta dcterms.modified',
    'meta last-modified',
  ],
  language: [
    'html lang',
    'meta content-language',
    'meta og:locale',
    'meta dc.language',
    'itemprop inlanguage',
  ],
  rights: [
    'meta copyright',
    'meta dc.rights',
    'meta dcterms.rights',
    'meta rights',
    'link license',
    'a license',
  ],
};

const ADDRESS = /^https?:\/\//i;

/** Max characters of a byline; longer ones are whole boxes about the author. */
const BYLINE_CHARACTERS = 200;

/** Whether a value counts: some pages state the address of an author instead of the name, or a clock as a time. */
const COUNTS: Readonly<Record<MetadataField, (value: string) => boolean>> = {
  byline: (value) => !ADDRESS.test(value) && value.length <= BYLINE_CHARACTERS,
  source: (value) => !ADDRESS.test(value),
  url: (value) => ADDRESS.test(value),
  publishedAt: (value) => statedTime(value) !== null,
  modifiedAt: (value) => statedTime(value) !== null,
  language: (value) => /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,3}$/i.test(value),
  rights: () => true,
};

/** What a page states of its article, without its text. */
export function metadataOf(statements: Statements, jsonLd: RawArticle | null): RawArticle {
  const stated = (field: MetadataField) => {
    const values = [
      jsonLd?.[field] ?? [],
      ...PRECEDENCE[field].map((key) => statements.get(key) ?? []),
    ].flat();
    const value = values.map(decodeReferences).find(COUNTS[field]);
    return value?.trim() ?? null;
  };
  const [source, url] = [stated('source'), stated('url')];
  return {
    ...NOTHING_STATED,
    headline: headlineOf(statements, { stated: jsonLd?.headline ?? '', outlet: source ?? outletOf(url) }),
    byline: stated('byline'),
    source,
    url,
    publishedAt: stated('publishedAt'),
    modifiedAt: stated('modifiedAt'),
    language: stated('language')?.replaceAll('_', '-') ?? null,
    rights: stated('rights'),
  };
}

interface KnownHeadline {
  /** The headline that JSON-LD states; empty if none. */
  stated: string;
  outlet: string | null;
}

/** The headline without its outlet: from JSON-LD, an `h1` that the title repeats, the title, or the first `h1`. */
function headlineOf(statements: Statements, { stated, outlet }: KnownHeadline): string {
  const all = (key: string) => statements.get(key) ?? [];
  const titles = ['meta og:title', 'meta twitter:title', 'title'].flatMap(all);
  const headings = ['itemprop headline', 'h1'].flatMap(all);
  const repeated = headings.filter((heading) => titles.some((title) => isMostOf(heading, title)));
  const candidates = [stated, ...repeated, ...titles, ...headings].filter((line) => line !== '');
  const headline = candidates.find((line) => squeezed(line) !== squeezed(outlet ?? ''));
  return withoutKnownOutlet(headline ?? '', outlet);
}

/** Whether a heading makes up most of a title; a heading that is a smaller part may be the outlet's name. */
function isMostOf(heading: string, title: string): boolean {
  const [own, all] = [squeezed(heading), squeezed(title)];
  return all.includes(own) && own.length * 2 > all.length;
}

/** Separators between a headline and the name of its outlet. */
const SEPARATOR = / (?:[|–—·»:-]|::|\/\/) /g;

/** A page's title without the name of the page's outlet before or after it, and without what follows a last " | ". */
function withoutKnownOutlet(title: string, outlet: string | null): string {
  const name = squeezed(outlet ?? '');
  const isOutlet = (part: string) =>
    name !== '' && (name.includes(squeezed(part)) || squeezed(part).includes(name));
  const separators = [...title.matchAll(SEPARATOR)];
  const [first, last] = [separators[0], separators.at(-1)];
  if (first === undefined || last === undefined) return title;
  if (last[0] === ' | ' || isOutlet(title.slice(last.index + last[0].length)))
    return title.slice(0, last.index);
  return isOutlet(title.slice(0, first.index)) ? title.slice(first.index + first[0].length) : title;
}

/** Letters and digits only, so that "The Daily Tern" in a title matches dailytern in an address. */
function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The first article with a headline in a page's JSON-LD scripts; null if there is none. */
export function jsonLdArticle(scripts: readonly string[]): RawArticle | null {
  return scripts.flatMap(articlesIn).find(({ headline }) => headline !== '') ?? null;
}

/** What XHTML scripts put around their text. */
const WRAPPING = /^\s*(?:\/\/)?\s*<!(?:\[CDATA\[|--)|(?:\/\/)?\s*(?:\]\]|--)>\s*$/g;

/** The articles of a script. Wraps it in a list, since `readJson` drops outlets, authors and the like from lists. */
function articlesIn(script: string): RawArticle[] {
  const json = script.replace(WRAPPING, '').trim();
  const document = orRejected(() => readJson(json.startsWith('[') ? json : `[${json}]`));
  if (document instanceof Rejected) return [];
  return document.articles.filter((article): article is RawArticle => !(article instanceof Rejected));
}
