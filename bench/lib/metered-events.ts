import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import type { EventStore } from '../../lambdas/store/event-store';
import { type Capacity, CapacityMeter } from '../../testing/capacity-meter';
import type { LocalTable } from './local-table';

/** An article's place in its live event. */
export interface Membership {
  eventId: string;
  /** Articles of the event. */
  articles: number;
  copyOf: string | null;
}

/** The cost of placing an article, and its membership before and after; null where it is in no live event. */
export interface MeteredPlacement {
  version: ArticleVersion;
  capacity: Capacity;
  milliseconds: number;
  before: Membership | null;
  after: Membership | null;
}

/** Places articles in a table one by one and measures the cost of each. */
export class MeteredEvents {
  /** The same table through a client that is not metered. */
  readonly unmetered: EventStore;
  private readonly store: EventStore;
  private readonly meter: CapacityMeter;

  constructor(table: LocalTable) {
    const client = table.client();
    this.meter = new CapacityMeter(client);
    this.store = table.store(client);
    this.unmetered = table.store();
  }

  /**
   * Places one version as the only one of its upload.
   * @param view wraps the store that the placement sees
   */
  async place(version: ArticleVersion, view = (store: EventStore) => store): Promise<MeteredPlacement> {
    const before = await this.membership(version);
    this.meter.take();
    const begun = performance.now();
    await placeArticles([version], view(this.store), () => {});
    const milliseconds = performance.now() - begun;
    const capacity = this.meter.take();
    return { version, capacity, milliseconds, before, after: await this.membership(version) };
  }

  /** Places versions as one upload. */
  async placeAll(versions: Iterable<ArticleVersion>, onPlaced: () => void): Promise<void> {
    await placeArticles(versions, this.store, onPlaced);
  }

  async membership({ articleId }: Pick<ArticleVersion, 'articleId'>): Promise<Membership | null> {
    const article = await this.unmetered.article(articleId);
    if (!article?.eventId) return null;
    const head = await this.unmetered.head(article.eventId);
    if (head?.status !== 'live') return null;
    return { eventId: head.eventId, articles: head.record.articles, copyOf: article.copyOf };
  }
}
