import { outletOf } from '../canonical-url';
import { decodeReferences } from '../character-references';
import { NOTHING_STATED, type RawArticle } from '../raw-article';
import { statedTime } from '../stated-time';
import { headlineOf } from './headline';
import type { Statements } from './statements';

type Field = Exclude<keyof RawArticle, 'ownId' | 'lines' | 'headline' | 'mayBeBrief'>;

/** Where a page states each field; the first that does counts, and JSON-LD before all of them. */
const PRECEDENCE: Readonly<Record<Field, readonly string[]>> = {
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

/** What a value must be to count: pages state addresses of people for their names, and clocks for times. */
const COUNTS: Readonly<Record<Field, (value: string) => boolean>> = {
  byline: (value) => !ADDRESS.test(value) && value.length <= BYLINE_CHARACTERS,
  source: (value) => !ADDRESS.test(value),
  url: (value) => ADDRESS.test(value),
  publishedAt: (value) => statedTime(value) !== null,
  modifiedAt: (value) => statedTime(value) !== null,
  language: (value) => /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,3}$/i.test(value),
  rights: () => true,
};

/** Characters of a byline; longer ones are whole boxes about the author. */
const BYLINE_CHARACTERS = 200;

/** What a page says of its article, but for its text. */
export function metadataOf(statements: Statements, jsonLd: RawArticle | null): RawArticle {
  const stated = (field: Field) => {
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
