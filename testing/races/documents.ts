import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import type { Restore } from '../../lambdas/ingest/document/settle-document';
import { BEFORE_ALL } from '../../lambdas/ingest/message/notification';
import type { EventStore } from '../../lambdas/store/event-store';
import { removalOf, UPLOADED_AT, versionOf } from '../articles';
import { changed, type Sample, sample } from '../samples';
import { brief } from './brief';

/** The document of the races. */
const DOCUMENT_KEY = 'document';

const first = brief(sample('northern-wire/nw-20261110-port-ellery-blast.json'));
const { headline } = JSON.parse(first.body);

interface Holding {
  /** Sorts the versions of the document. */
  order: number;
  /** The nth upload under the key. */
  upload?: number;
  uploadedAt?: string;
  /** What tells the text from those of other versions: by default the order. */
  words?: string;
}

/** An upload under a key that holds a version of the document. */
export function holding(
  key: string,
  { order, upload = 1, uploadedAt, words = `${order}` }: Holding,
): ArticleVersion {
  const { body } = changed(first, { headline: `${headline}, version ${words}` });
  return { ...versionOf({ key, body }, upload), claim: claimOn({ order, uploadedAt }) };
}

/** A notice under a key that takes the document back up to a version. */
export function notice(key: string, { order, upload = 1 }: Holding): ArticleVersion {
  return { ...removalOf({ key }, upload), claim: { ...claimOn({ order }), isKill: true } };
}

function claimOn({ order, uploadedAt = UPLOADED_AT }: Pick<Holding, 'order' | 'uploadedAt'>) {
  return { documentKey: DOCUMENT_KEY, order: `${order}`, uploadedAt };
}

/** A sample under the key of a version, which then holds none of the document. */
export function elsewhere(key: string, { body }: Sample, upload: number): ArticleVersion {
  return versionOf({ key, body }, upload);
}

/** The version of the document that stands once all have come; null if none does, or a notice takes it back. */
export function newestOf(versions: readonly ArticleVersion[]): ArticleVersion | null {
  const last = new Map<string, ArticleVersion>();
  for (const version of versions) {
    const known = last.get(version.articleId)?.notification.sequencer ?? '';
    if (version.notification.sequencer >= known) last.set(version.articleId, version);
  }
  const [newest] = [...last.values()].filter(({ claim }) => claim).sort(newerFirst);
  return newest?.digest ? newest : null;
}

/** Of one order a notice is the newest. */
function newerFirst({ claim: one }: ArticleVersion, { claim: other }: ArticleVersion): number {
  const [a, b] = [one, other].map((claim) => `${claim?.order} ${claim?.isKill ? 1 : 0}`) as [string, string];
  return a < b ? 1 : -1;
}

/**
 * The queue of uploads that are to be handled again because a newer version of their document is gone. The object is as
 * its last version left it.
 */
export class Replays {
  readonly #objects = new Map<string, ArticleVersion>();
  readonly #queue: string[] = [];

  constructor(versions: readonly ArticleVersion[]) {
    for (const version of versions) {
      const { key, sequencer } = version.notification;
      const known = this.#objects.get(key)?.notification.sequencer ?? '';
      if (sequencer >= known) this.#objects.set(key, version);
    }
  }

  readonly restore: Restore = async ({ key }) => {
    const stands = this.#objects.get(key)?.digest != null;
    if (stands) this.#queue.push(key);
    return stands;
  };

  /** Places an article, then handles what is in the queue. The message of a handler that dies comes back. */
  async place(version: ArticleVersion, store: EventStore): Promise<void> {
    await placeArticles([version], store, () => {}, this.restore);
    for (let key = this.#queue.shift(); key !== undefined; key = this.#queue.shift()) {
      try {
        await placeArticles([await this.#replayOf(key, store)], store, () => {}, this.restore);
      } catch (error) {
        this.#queue.push(key);
        throw error;
      }
    }
  }

  async #replayOf(key: string, store: EventStore): Promise<ArticleVersion> {
    const object = this.#objects.get(key) as ArticleVersion;
    const sequencer = (await store.article(object.articleId))?.sequencer ?? BEFORE_ALL;
    return { ...object, notification: { ...object.notification, sequencer, isReplay: true } };
  }
}
