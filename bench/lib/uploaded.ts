import { digest } from '../../lambdas/core/digest/digest';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { articleIdOf } from '../../lambdas/store/article-id';
import { articleOf } from './article-of';
import type { FileArticle } from './gold-articles';

const BUCKET = 'bench';

/** Characters of a sequencer. */
const SEQUENCER_LENGTH = 32;

/** An article as the nth upload to a key brings it. */
export function uploaded(file: FileArticle, key: string, upload = 1): ArticleVersion {
  const article = articleOf(file);
  const articleId = articleIdOf(BUCKET, key, []);
  const { ownId, url, byline, modifiedAt, rights } = article;
  return {
    articleId,
    digest: digest(article, articleId),
    from: { bucket: BUCKET, key, ownId, url, byline, modifiedAt, rights },
    boilerplate: 0,
    notification: {
      bucket: BUCKET,
      key,
      eventTime: file.arrivesAt,
      sequencer: `${upload}`.padEnd(SEQUENCER_LENGTH, '0'),
    },
    isNew: false,
  };
}

/** The deletion of an article's object after its first upload. */
export function deleted(version: ArticleVersion): ArticleVersion {
  const sequencer = '9'.padEnd(SEQUENCER_LENGTH, '0');
  return { ...version, digest: null, notification: { ...version.notification, sequencer } };
}
