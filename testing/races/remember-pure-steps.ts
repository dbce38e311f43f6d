import type { Upload } from '../../lambdas/core/read/document/document';
import type { PendingResult, ReadResult } from '../../lambdas/core/read/read-result';
import { chunked } from '../chunked';
import { onceEach } from '../once-each';
import { fieldsOf, numberOf, remembered } from './remembered';

// A test that imports this before all else computes each pure step of the pipeline once for the same values.

jest.mock('../../lambdas/core/read/read', () => {
  const path = '../../lambdas/core/read/read';
  const { read } = jest.requireActual<typeof import('../../lambdas/core/read/read')>(path);
  const known = new Map<string, ReadResult[]>();
  async function* readOnce({ chunks, ...upload }: Upload): AsyncGenerator<PendingResult> {
    const bytes = Buffer.concat(await all(chunks));
    const key = JSON.stringify([upload, [...upload.metadata], bytes.toString()]);
    const unread = known.has(key) ? [] : await all(read({ ...upload, chunks: chunked(bytes, bytes.length) }));
    const found = known.get(key) ?? (await Promise.all(unread.map((readNext) => readNext())));
    known.set(key, found);
    for (const one of found) yield () => one;
  }
  return { read: readOnce };
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

jest.mock('../../lambdas/core/digest/digest', () => {
  const path = '../../lambdas/core/digest/digest';
  const actual = jest.requireActual<typeof import('../../lambdas/core/digest/digest')>(path);
  return { ...actual, digest: onceEach(actual.digest) };
});

jest.mock('../../lambdas/core/match/candidates', () => {
  const path = '../../lambdas/core/match/candidates';
  const actual = jest.requireActual<typeof import('../../lambdas/core/match/candidates')>(path);
  return {
    ...actual,
    lookupFor: remembered(actual.lookupFor, (digest, { terms, windowDays } = {}) =>
      String([numberOf(digest), terms, windowDays]),
    ),
    candidates: remembered(actual.candidates, (digest, found, _, limit) =>
      JSON.stringify([numberOf(digest), [...found], limit]),
    ),
  };
});

jest.mock('../../lambdas/core/match/match', () => {
  const path = '../../lambdas/core/match/match';
  const actual = jest.requireActual<typeof import('../../lambdas/core/match/match')>(path);
  const match = remembered(actual.match, (digest, candidates, options) =>
    String([numberOf(digest), fieldsOf(options ?? {}), ...candidates.map(fieldsOf)]),
  );
  return { ...actual, match };
});

jest.mock('../../lambdas/core/fold/indexed-names', () => {
  const path = '../../lambdas/core/fold/indexed-names';
  const actual = jest.requireActual<typeof import('../../lambdas/core/fold/indexed-names')>(path);
  return { ...actual, indexedNames: remembered(actual.indexedNames, (record) => `${numberOf(record)}`) };
});

jest.mock('../../lambdas/ingest/event/next-head', () => {
  const path = '../../lambdas/ingest/event/next-head';
  const actual = jest.requireActual<typeof import('../../lambdas/ingest/event/next-head')>(path);
  const nextHead = remembered(actual.nextHead, (change, { head, members, complete }) =>
    String([fieldsOf(change), fieldsOf(head ?? {}), complete, ...members.map(fieldsOf)]),
  );
  return { ...actual, nextHead };
});

jest.mock('../../lib/verify/violations', () => {
  const path = '../../lib/verify/violations';
  const actual = jest.requireActual<typeof import('../../lib/verify/violations')>(path);
  const eventViolations = remembered(actual.eventViolations, ({ head, members, articles }) => {
    const eventIds = members.map(({ articleId }) => articles.get(articleId)?.eventId);
    return String([fieldsOf(head), ...members.map(fieldsOf), ...eventIds]);
  });
  return { ...actual, eventViolations };
});
