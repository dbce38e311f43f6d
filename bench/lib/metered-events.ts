import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import type { EventStore } from '../../lambdas/store/event-store';
import { type Capacity, CapacityMeter } from '../../testing/capacity-meter';
import type { LocalTable } from './local-table';

/** The event of an article. */
export interface Standing {
  eventId: string;
  /** Articles of the event. */
  articles: number;
  copyOf: string | null;
}

/** What placing an article took, and where it stood before and after; null where it is in no event. */
export interface Outcome {
  version: ArticleVersion;
  capacity: Capacity;
  milliseconds: number;
  before: Standing | null;
  after: Standing | null;
}

/** A table's events, and what it takes to place articles in them one by one. */
export class MeteredEvents {
  /** Not metered, to see what stands. */
  readonly seen: EventStore;
  private readonly store: EventStore;
  private readonly meter: CapacityMeter;

  constructor(table: LocalTable) {
    const client = table.client();
    this.meter = new CapacityMeter(client);
    this.store = table.store(client);
    this.seen = table.store();
  }

  /** Places one version as the only one of its upload; `see` gives the store as it finds it. */
  async place(version: ArticleVersion, see = (store: EventStore) => store): Promise<Outcome> {
    const before = await this.standing(version);
    this.meter.take();
    const begun = performance.now();
    await placeArticles([version], see(this.store), () => {});
    const milliseconds = performance.now() - begun;
    const capacity = this.meter.take();
    return { version, capacity, milliseconds, before, after: await this.standing(version) };
  }

  /** Places versions as one upload. */
  async placeAll(versions: Iterable<ArticleVersion>, onPlaced: () => void): Promise<void> {
    await placeArticles(versions, this.store, onPlaced);
  }

  async standing({ articleId }: Pick<ArticleVersion, 'articleId'>): Promise<Standing | null> {
    const article = await this.seen.article(articleId);
    if (!article?.eventId) return null;
    const head = await this.seen.head(article.eventId);
    if (head?.status !== 'live') return null;
    return { eventId: head.eventId, articles: head.record.articles, copyOf: article.copyOf };
  }
}
