import { type ArticleSource, Changed, type StoredObject } from '../../lambdas/store/article-source';
import { holding } from '../held-source';
import { ListedStore } from '../stores';

/** A store in memory and a bucket with one object, in one class so that the scheduler holds the calls of both. */
export class Desk extends ListedStore implements ArticleSource {
  readonly listNames = new Set<string>();
  private readonly puts: ((version: number) => void)[] = [];
  private version = 0;

  /** @param body the content of version 0 of the object; null where there is none */
  constructor(private body: string | null) {
    super();
  }

  /** Puts the next version of the object; null deletes it. */
  async put(body: string | null): Promise<void> {
    this.body = body;
    this.version++;
    for (const put of this.puts) put(this.version);
  }

  /** Resolves once a version of the object was put: its notification comes no earlier. */
  async notified(version: number): Promise<void> {
    if (this.version >= version) return;
    await new Promise<void>((resolve) => {
      this.puts.push((put) => put >= version && resolve());
    });
  }

  async open(bucket: string, key: string, etag?: string): Promise<StoredObject | null> {
    const object = await holding(this.body).open(bucket, key);
    if (etag !== undefined && object?.etag !== etag)
      throw new Changed('The object was changed while it was read.');
    return object;
  }

  override putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void> {
    this.listNames.add(name);
    return super.putList(bucket, key, name, articleIds);
  }
}
