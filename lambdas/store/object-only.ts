import type { Provenance } from './event-store';

/** Where an article came from and no word of what it states: all that is kept of a withdrawn one. */
export function objectOnly({ bucket, key }: Pick<Provenance, 'bucket' | 'key'>): Provenance {
  return { bucket, key, ownId: null, url: null, byline: null, modifiedAt: null, rights: null };
}
