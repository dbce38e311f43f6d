import type { Article } from '../../lambdas/core/article';
import { digest } from '../../lambdas/core/digest/digest';
import { placeOf } from '../../lambdas/core/read/document/raw-article';
import { Rejected } from '../../lambdas/core/read/document/rejection';
import { readJsonLine } from '../../lambdas/core/read/json/json';
import { toArticle } from '../../lambdas/core/read/to-article';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { articleIdOf } from '../../lambdas/store/article-id';
import type { FileArticle } from './gold-articles';

const BUCKET = 'bench';

/** The upload whose lines are the articles of a stream. */
const STREAM_KEY = 'stream.jsonl';

/** Characters of a sequencer. */
const SEQUENCER_LENGTH = 32;

/**
 * Reads an article of a file as a line of an upload.
 * @throws Error where the line is rejected: scores over fewer articles would not be comparable
 */
export function articleOf({ id, line, arrivesAt }: FileArticle): Article {
  try {
    const raw = readJsonLine(line);
    const beside = { key: STREAM_KEY, metadata: new Map(), uploadedAt: arrivesAt, readAt: arrivesAt };
    return toArticle(raw, { ...beside, place: placeOf(raw) }).article;
  } catch (error) {
    if (error instanceof Rejected) throw new Error(`Article ${id} was rejected: ${error.reason}`);
    throw error;
  }
}

/**
 * An article as one line of an upload that holds the whole stream.
 * @throws Error where it is rejected
 */
export function streamed(file: FileArticle): ArticleVersion {
  const article = articleOf(file);
  return { ...versionOf(article, file.arrivesAt, STREAM_KEY, article.place), isNew: true };
}

/**
 * An article as the nth upload to a key of its own.
 * @throws Error where it is rejected
 */
export function uploaded(file: FileArticle, key: string, upload = 1): ArticleVersion {
  return versionOf(articleOf(file), file.arrivesAt, key, [], `${upload}`);
}

/** The deletion of an article's object after its first upload. */
export function deleted(version: ArticleVersion): ArticleVersion {
  return { ...version, digest: null, notification: { ...version.notification, sequencer: sequencerOf('9') } };
}

function versionOf(
  article: Article,
  eventTime: string,
  key: string,
  place: Article['place'],
  upload = '1',
): ArticleVersion {
  const articleId = articleIdOf(BUCKET, key, place);
  const { ownId, url, byline, modifiedAt, rights } = article;
  return {
    articleId,
    digest: digest(article, articleId),
    from: { bucket: BUCKET, key, ownId, url, byline, modifiedAt, rights },
    boilerplate: 0,
    notification: { bucket: BUCKET, key, eventTime, sequencer: sequencerOf(upload) },
    isNew: false,
  };
}

function sequencerOf(upload: string): string {
  return upload.padEnd(SEQUENCER_LENGTH, '0');
}
