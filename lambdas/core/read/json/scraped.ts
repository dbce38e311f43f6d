import { linesOfText } from '../document/markup-lines';
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

/** Full texts, those first that have their line ends. */
const TEXTS = ['text', 'maintext', 'body', 'content_text', 'content_html', 'full_content', 'raw_text'];

const ADDRESS = /^https?:/i;

/**
 * Articles as scrapers and news interfaces give them: newspaper3k and newspaper4k, trafilatura, news-please, GDELT,
 * NewsAPI and those alike it, JSON Feed. They share most names, and where they do not the names do not clash, but for
 * `source`, which is the outlet's name or the page's address.
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
    source: firstThat((value) => !ADDRESS.test(value), fields, PATHS.source),
    url: firstThat((value) => ADDRESS.test(value), fields, PATHS.url),
    lines: linesOfText(stringAt(fields, TEXTS) ?? textOfParts(fields)),
  }),
};

function firstThat(
  isMeant: (value: string) => boolean,
  fields: Fields,
  paths: readonly string[],
): string | null {
  return (
    paths.map((path) => stringAt(fields, [path])).find((value) => value !== null && isMeant(value)) ?? null
  );
}

/** What stands in for a text: a sentence or two, or in some interfaces all of it. */
const SUMMARIES = ['description', 'summary', 'snippet', 'excerpt'];

/** How interfaces end a text that they cut, such as "… [+1234 chars]". */
const CUT = /\[\+?\d{1,7} char(?:acter)?s\]$/;

/** Characters that a summary and a text have to begin with alike for the one to be the beginning of the other. */
const SAME_OPENING = 30;

/**
 * The text of an article that comes without its full text: its `content`; where that was cut, its summary and what is
 * left of the content, unless they begin alike and the longer says it all; without content its longest summary.
 */
function textOfParts(fields: Fields): string {
  const content = stringAt(fields, ['content']) ?? '';
  if (content !== '' && !CUT.test(content)) return content;
  const opening = content.replace(CUT, '').replace(/(?:…|\.\.\.)? ?$/, '');
  const [summary = ''] = SUMMARIES.map((name) => stringAt(fields, [name]) ?? '').sort(longestFirst);
  if (beginning(summary) === beginning(opening)) return [summary, opening].sort(longestFirst)[0] ?? '';
  return `${summary}\n${opening}`;
}

function beginning(text: string): string {
  return text
    .slice(0, 4 * SAME_OPENING)
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .slice(0, SAME_OPENING);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
