import type { S3Object, S3Store } from './fauxqs';

type ListOptions = Parameters<S3Store['listObjects']>[1];
type Page = ReturnType<S3Store['listObjects']>;

/**
 * One page of a listing, over the objects of a prefix. Sorted by code unit, as the pages continue: fauxqs sorts by
 * locale, which leaves keys out from the second page on (`B` comes after `a` and yet is not greater).
 */
export function listPage(objects: S3Object[], options: ListOptions = {}): Page {
  const { prefix = '', delimiter = '', maxKeys = 1000 } = options;
  const after = options.startAfter || options.marker || '';
  const page: Page = { objects: [], commonPrefixes: [], isTruncated: false };
  const seen = new Set<string>();
  for (const object of objects.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    const entry = cut === -1 ? object.key : object.key.slice(0, cut + delimiter.length);
    if (seen.has(entry) || entry <= after) continue;
    if (seen.size === maxKeys) return { ...page, isTruncated: true };
    seen.add(entry);
    if (cut === -1) page.objects.push(object);
    else page.commonPrefixes.push(entry);
  }
  return page;
}
