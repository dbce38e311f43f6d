import type { Article } from '../core/article';
import { digest } from '../core/digest/digest';
import { LIMITS } from '../core/read/limits';
import { type Contents, read } from '../core/read/read';
import type { Rejection } from '../core/read/rejection';
import type { ArticleSource } from '../store/article-source';
import type { EventStore } from '../store/event-store';
import { articleIdOf } from './ids';
import type { Notification } from './notification';
import { type ArticleVersion, placeArticles } from './place-articles';
import { type Begun, beginUpload, finishUpload } from './upload-log';

/** Where uploads come from and where events go. */
export interface Ports {
  source: ArticleSource;
  store: EventStore;
}

/** What became of one notification. */
export interface Outcome {
  bucket: string;
  key: string;
  /** Articles that the upload holds. */
  articles: number;
  rejections: Rejection[];
  /** Events that changed. */
  events: string[];
}

/** Is told of every article that is placed or withdrawn. */
export type OnPlaced = () => void;

/**
 * Handles one notification: reads the object as it is now, digests its articles and places each; withdraws those that
 * earlier versions of the upload held and this one does not.
 * @throws whatever a retry of the message may cure
 */
export async function ingest(notification: Notification, ports: Ports, onPlaced: OnPlaced): Promise<Outcome> {
  const { source, store } = ports;
  const { bucket, key } = notification;
  const contents = await readObject(notification, source);
  const articles = contents
    ? contents.articles.map((article) => identify(article, contents.many, notification))
    : [];
  const articleIds = articles.map(({ articleId }) => articleId);
  const begun = await beginUpload({ notification, contents, articleIds }, store);
  if (begun === 'handled') return { bucket, key, articles: 0, rejections: [], events: [] };
  const events = new Set<string>();
  await placeArticles(versions(articles, contents?.many ?? false, begun, notification), store, (changed) => {
    for (const eventId of changed) events.add(eventId);
    onPlaced();
  });
  if (begun.item) await finishUpload(begun.item, store);
  return {
    bucket,
    key,
    articles: articles.length,
    rejections: begun.item?.rejections ?? [],
    events: [...events],
  };
}

/** What the object holds now; null where it is gone. */
async function readObject(
  { bucket, key, eventTime }: Notification,
  source: ArticleSource,
): Promise<Contents | null> {
  const object = await source.read(bucket, key, LIMITS.uploadBytes);
  if (object.kind === 'absent') return null;
  if (object.kind === 'found') return read({ key, bytes: object.bytes, uploadedAt: eventTime });
  const reason = `The upload has ${object.size} bytes, more than the ${LIMITS.uploadBytes} allowed.`;
  return { articles: [], rejections: [{ code: 'too-large', reason }], many: false };
}

interface Identified {
  article: Article;
  articleId: string;
}

function identify(article: Article, many: boolean, { bucket, key }: Notification): Identified {
  return { article, articleId: articleIdOf(bucket, key, many ? article : null) };
}

/** The versions to place, each digested when its turn comes, and those to withdraw. */
function* versions(
  articles: readonly Identified[],
  many: boolean,
  { item, withdrawn }: Begun,
  notification: Notification,
): Generator<ArticleVersion> {
  const { bucket, key } = notification;
  for (const { article, articleId } of articles) {
    const from = { bucket, key, ownId: article.ownId, url: article.url };
    const isNew = many && item?.writes === 1;
    yield { articleId, digest: digest(article, articleId), from, notification, isNew };
  }
  for (const articleId of withdrawn) {
    yield {
      articleId,
      digest: null,
      from: { bucket, key, ownId: null, url: null },
      notification,
      isNew: false,
    };
  }
}
