import { linesOfText } from '../document/markup-lines';
import { type Dialect, type Fields, isFields, type Paths, statedAt, stringAt, valuesAt } from './fields';

const PATHS: Paths = {
  ownId: ['identifier.value', 'identifier', '@id'],
  headline: ['headline', 'name', 'alternativeHeadline'],
  byline: ['author.name', 'author', 'creator.name', 'creator'],
  source: ['publisher.name', 'publisher', 'sourceOrganization.name', 'provider.name', 'isPartOf.name'],
  url: ['url', 'mainEntityOfPage.@id', 'mainEntityOfPage.url', 'mainEntityOfPage', '@id'],
  publishedAt: ['datePublished', 'dateCreated'],
  modifiedAt: ['dateModified'],
  language: ['inLanguage.alternateName', 'inLanguage.name', 'inLanguage'],
  rights: ['copyrightNotice', 'license', 'license.url', 'license.@id', 'usageInfo', 'creditText'],
};

/** An id that is unique within its page only, so it cannot identify the article. */
const LOCAL_ID = /^[#_/]/;

/** Articles of schema.org as JSON-LD. */
export const JSON_LD: Dialect = {
  marks: ['@type', '@context', '@id', 'articleBody'],
  read: (fields) => {
    const stated = statedAt(fields, PATHS);
    const ownId = LOCAL_ID.test(stated.ownId ?? '') ? null : stated.ownId;
    return { ...stated, ownId, lines: linesOf(fields) };
  },
};

/** The full text, else the updates of a live blog, else the summary. */
function linesOf(fields: Fields): string[] {
  const lines = linesAt(fields, 'articleBody', 'text', 'reviewBody');
  if (lines.length > 0) return lines;
  const updates = valuesAt(fields, 'liveBlogUpdate')
    .filter(isFields)
    .flatMap((update) => [
      ...linesAt(update, 'headline', 'name'),
      ...linesAt(update, 'articleBody', 'text', 'description'),
    ]);
  return updates.length > 0 ? updates : linesAt(fields, 'description', 'abstract');
}

function linesAt(fields: Fields, ...paths: string[]): string[] {
  const text = stringAt(fields, paths);
  return text === null ? [] : linesOfText(text);
}
