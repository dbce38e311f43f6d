import type { RawArticle } from '../raw-article';
import { linesOfText } from '../text-lines';
import { type Fields, stringAt, stringsAt } from './fields';
import { languageTag } from './language-tag';

/** Where a dialect keeps each field of an article: paths, of which the first that is stated counts. */
export type Paths = Readonly<Record<Exclude<keyof RawArticle, 'lines' | 'mayBeBrief'>, readonly string[]>>;

/** What an object of some dialect states of its article, but for its lines, which are none here. Values of no use there are passed over. */
export function statedAt(fields: Fields, paths: Paths): RawArticle {
  const at = (name: keyof Paths) => stringAt(fields, paths[name]);
  const language = at('language');
  return {
    ownId: at('ownId'),
    lines: [],
    headline: linesOfText(at('headline') ?? '').join(' '),
    byline: stringsAt(fields, paths.byline).join(', ') || null,
    source: at('source'),
    url: at('url'),
    publishedAt: at('publishedAt'),
    modifiedAt: at('modifiedAt'),
    language: language === null ? null : languageTag(language),
    rights: at('rights'),
  };
}
