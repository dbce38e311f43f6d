import { linesOfText } from '../document/markup-lines';
import { collapseSpaces } from '../document/paragraphs';
import { isWebAddress } from '../document/raw-article';
import { type Dialect, type Fields, type Paths, statedAt, stringAt } from './fields';

const PATHS: Paths = {
  ownId: ['id', 'uuid', '_id', 'article_id', 'uri'],
  headline: ['title', 'headline', 'title_page'],
  byline: ['authors.name', 'authors', 'author.name', 'author', 'byline', 'creator'],
  source: [
    'source.name',
    'source.title',
    'source',
    'source-hostname',
    'sitename',
    'meta_site_name',
    'source_name',
    'name_source',
    'source_domain',
    'hostname',
    'domain',
    'domain_url',
    'clean_url',
  ],
  url: ['url', 'link', 'canonical_link', 'source', 'source_url'],
  publishedAt: [
    'publishedAt',
    'published_at',
    'publish_date',
    'published_date',
    'date_published',
    'date_publish',
    'dateTimePub',
    'pubDate',
    'date',
    'seendate',
  ],
  modifiedAt: ['modifiedAt', 'updatedAt', 'updated_at', 'updated_date', 'date_modified', 'date_modify'],
  language: ['language', 'lang', 'meta_lang'],
  rights: ['license', 'copyright', 'rights'],
};

/** Names of the full text, first those that keep its line ends. */
const TEXTS = ['text', 'maintext', 'body', 'content_text', 'content_html', 'full_content', 'raw_text'];

/**
 * Articles from scrapers and news APIs: newspaper3k and newspaper4k, trafilatura, news-please, GDELT, NewsAPI and
 * similar APIs, JSON Feed. They share most names, and none clashes except `source`, which is either the outlet's name
 * or the page's address.
 */
export const SCRAPED: Dialect = {
  marks: [
    ...['authors', 'hostname', 'domain', 'content', 'seendate', 'maintext', 'raw_text', 'meta_lang', 'date'],
    ...[
      'source_url',
      'source_domain',
      'source-hostname',
      'clean_url',
      'urlToImage',
      'content_text',
      'content_html',
    ],
    ...[
      'publish_date',
      'published_at',
      'published_date',
      'date_publish',
      'date_published',
      'dateTimePub',
      'pubDate',
    ],
  ],
  read: (fields) => ({
    ...statedAt(fields, PATHS),
    source: firstThat((value) => !isWebAddress(value), fields, PATHS.source),
    url: firstThat(isWebAddress, fields, PATHS.url),
    lines: linesOfText(stringAt(fields, TEXTS) ?? textOfParts(fields)),
  }),
};

function firstThat(
  counts: (value: string) => boolean,
  fields: Fields,
  paths: readonly string[],
): string | null {
  return (
    paths.map((path) => stringAt(fields, [path])).find((value) => value !== null && counts(value)) ?? null
  );
}

/** Names of a summary: a sentence or two, or in some APIs the whole text. */
const SUMMARIES = ['description', 'summary', 'snippet', 'excerpt'];

/** The end of a text that an API truncated, such as "… [+1234 chars]". */
const CUT = /\[\+?\d{1,7} char(?:acter)?s\]$/;

/** Characters that a summary and a text must share at their beginnings to count as the same text. */
const SAME_OPENING = 30;

/** Complete `content`, else the longest summary and the rest of the content; if these begin alike, only the longer. */
function textOfParts(fields: Fields): string {
  const content = stringAt(fields, ['content']) ?? '';
  if (content !== '' && !CUT.test(content)) return content;
  const opening = content.replace(CUT, '').replace(/(?:…|\.\.\.)? ?$/, '');
  const [summary = ''] = SUMMARIES.map((name) => stringAt(fields, [name]) ?? '').sort(longestFirst);
  if (beginning(summary) === beginning(opening)) return [summary, opening].sort(longestFirst)[0] ?? '';
  return `${summary}\n${opening}`;
}

function beginning(text: string): string {
  return collapseSpaces(text.slice(0, 4 * SAME_OPENING))
    .toLowerCase()
    .slice(0, SAME_OPENING);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
