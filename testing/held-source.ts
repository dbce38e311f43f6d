import { createHash } from 'node:crypto';
import type { ArticleSource } from '../lambdas/store/article-source';
import { UPLOADED_AT } from './articles';
import { chunked } from './chunked';

/** A source with the same body, or nothing, under every key. */
export function holding(body: string | null): ArticleSource {
  return {
    open: async () => {
      if (body === null) return null;
      const bytes = Buffer.from(body);
      const etag = createHash('md5').update(bytes).digest('hex');
      const chunks = chunked(bytes, 1000);
      return {
        ...{ etag, bytes: bytes.length, uploadedAt: UPLOADED_AT, contentType: null, metadata: new Map() },
        ...{ chunks, discard: () => {} },
      };
    },
  };
}
