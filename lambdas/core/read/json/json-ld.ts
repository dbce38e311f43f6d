import { linesOfText } from '../text-lines';
import { type Paths, statedAt } from './article-fields';
import type { Dialect } from './dialect';
import { type Fields, stringAt } from './fields';

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

/** An id that holds within its page only, and so tells no article from those of other pages. */
const LOCAL_ID = /^[#_/]/;

/** Articles of schema.org as JSON-LD. */
export const JSON_LD: Dialect = {
  marks: ['@type', '@context', '@id', 'articleBody'],
  read: (fields) => {
    const stated = statedAt(fields, PATHS);
    const ownId = LOCAL_ID.test(stated.ownId ?? '') ? null : stated.ownId;
    return { ...stated, ownId, lines: linesOfText(textOf(fields)) };
  },
};

function textOf(fields: Fields): string {
  return stringAt(fields, ['articleBody', 'text', 'reviewBody', 'description', 'abstract']) ?? '';
}
