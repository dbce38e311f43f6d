import { linesOfText } from '../text-lines';
import { type Paths, statedAt } from './article-fields';
import type { Dialect } from './dialect';
import { type Fields, stringAt } from './fields';
import { textOfParts } from './text-of-parts';

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
