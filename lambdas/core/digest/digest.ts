import type { Article } from '../article';
import { isHeading, sentences } from '../language/sentences';
import { words } from '../language/words';
import type { Claim } from './claims/claim';
import { findClaims } from './claims/claims';
import { readCorrections } from './corrections/corrections';
import { markCorrections } from './corrections/mark-corrections';
import { Sentence } from './english/sentence';
import { findCasualties, isCasualty } from './harm/casualties';
import { findMoments, type Moment } from './moments/moments';
import { findNames, type NameMention } from './names/names';
import { sketch } from './sketch';
import { type Views, views } from './views';

/** Sentences from the top of an article that may enter a summary: news puts the most important first. */
const SUMMARY_LEAD_SENTENCES = 8;

/** Sentences searched for claims and names: four times the median article. */
const SEARCHED_SENTENCES = 100;

/** Longest sentence that is read, in characters; a longer one is a list or has lost its punctuation. */
const SENTENCE_CHARACTERS = 500;

/** Everything kept of an article for matching and folding: a pure function of the article, about 2 KB packed. */
export interface Digest {
  articleId: string;
  headline: string;
  source: string | null;
  language: string;
  publishedAt: string;
  dated: boolean;
  /** When the text was last modified, as stated; absent if not after its publication. */
  revisedAt?: string;
  views: Views;
  /** Hashes that estimate how much wording two articles share (`sketch`): ascending, stored as differences. */
  sketch: number[];
  /** Verbatim: the first `lead` sentences of the article, then those with claims or moments. */
  sentences: string[];
  lead: number;
  claims: Claim[];
  /** Empty if the article states no time of its own. */
  moments: Moment[];
  names: NameMention[];
}

export function digest(article: Article, articleId: string): Digest {
  const written = words(article.text);
  const all = bodySentences(article.text);
  const claims = claimsOf(article, all);
  const moments = article.dated ? findMoments(all, article.publishedAt) : [];
  const kept = keptSentences(all, [...claims, ...moments]);
  return {
    articleId,
    headline: article.headline,
    source: article.source,
    language: article.language,
    publishedAt: article.publishedAt,
    dated: article.dated,
    ...revisionOf(article),
    views: views(article, written),
    sketch: sketch(written),
    sentences: kept.map((index) => all[index] as string),
    lead: Math.min(SUMMARY_LEAD_SENTENCES, all.length),
    claims: claims.map((claim) => ({ ...claim, sentence: kept.indexOf(claim.sentence) })),
    moments: moments.map((moment) => ({ ...moment, sentence: kept.indexOf(moment.sentence) })),
    names: findNames([article.headline, ...all]),
  };
}

/** The claims of an article without the numbers that it corrects, which mark those that replace them. */
function claimsOf({ headline, publishedAt }: Article, texts: readonly string[]): Claim[] {
  const sentences = texts.map((text) => new Sentence(text));
  const corrected = readCorrections(headline, sentences);
  const claims = readClaims(corrected.headline, corrected.sentences, publishedAt);
  return markCorrections(claims, corrected, readClaims('', corrected.takenBack, publishedAt));
}

function revisionOf({ modifiedAt, publishedAt, dated }: Article): Pick<Digest, 'revisedAt'> {
  return dated && modifiedAt !== null && modifiedAt > publishedAt ? { revisedAt: modifiedAt } : {};
}

/** Casualty claims plus all other claims. Those that `findClaims` makes about casualties are dropped as duplicates. */
function readClaims(headline: string, sentences: readonly Sentence[], publishedAt: string): Claim[] {
  const others = findClaims(headline, sentences, publishedAt);
  return [
    ...findCasualties(headline, sentences, publishedAt),
    ...others.filter((claim) => !isCasualty(claim)),
  ];
}

/** The sentences of a text's paragraphs. Sub-headings are skipped unless the text has nothing else. */
function bodySentences(text: string): string[] {
  const found: string[] = [];
  const lines = text.split('\n');
  const paragraphs = lines.filter((line) => !isHeading(line));
  for (const line of paragraphs.length > 0 ? paragraphs : lines) {
    if (found.length >= SEARCHED_SENTENCES) break;
    const kept = sentences(line).filter((sentence) => sentence.length <= SENTENCE_CHARACTERS);
    found.push(...kept.slice(0, SEARCHED_SENTENCES));
  }
  return found.slice(0, SEARCHED_SENTENCES);
}

/** Indices of the lead, then of the other sentences with findings, in the article's order. */
function keptSentences(all: string[], found: readonly { sentence: number }[]): number[] {
  const lead = all.slice(0, SUMMARY_LEAD_SENTENCES).map((_, index) => index);
  const others = found.map(({ sentence }) => sentence).filter((index) => index >= lead.length);
  return [...new Set([...lead, ...others.sort((a, b) => a - b)])];
}

/** Orders articles by publication time, then id. */
export function byPublication(a: Digest, b: Digest): number {
  return compare(a.publishedAt, b.publishedAt) || compare(a.articleId, b.articleId);
}

/** Orders articles by {@link publicationKey}. */
export function byStatedPublication(a: Digest, b: Digest): number {
  return compare(publicationKey(a), publicationKey(b));
}

/** Sorts by stated publication time, undated articles last: an upload's time must not decide what is quoted. */
export function publicationKey({ dated, publishedAt, articleId }: Digest): string {
  return `${dated ? publishedAt : '~'} ${articleId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
