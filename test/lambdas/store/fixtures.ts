import { encodeTime } from 'ulid';
import type { Digest } from '../../../lambdas/core/digest/digest';
import { fold } from '../../../lambdas/core/fold/fold';
import { indexTerms } from '../../../lambdas/core/match/candidates';
import { profile } from '../../../lambdas/core/match/profile';
import type { DocumentItem } from '../../../lambdas/store/document-item';
import type { ArticleItem, Head, Member } from '../../../lambdas/store/event-store';
import type { UploadItem } from '../../../lambdas/store/upload-item';
import { versionOf } from '../../../testing/articles';
import { portEllery, type Sample } from '../../../testing/samples';

let made = 0;

/** A name that no other test has, so that all can share a table. */
export function fresh(name: string): string {
  return `${name} ${String(++made).padStart(5, '0')}`;
}

/** The id of an event whose first report is of a time. */
export function eventAt(time: string): string {
  return encodeTime(Date.parse(time), 10) + String(++made).padStart(16, '0');
}

const from = {
  bucket: 'articles',
  key: 'ellery/статья 1+1.json',
  ownId: 'x-1',
  url: 'https://x.example/1',
  byline: null,
  modifiedAt: null,
  rights: null,
};

/** An article item as first written. */
export function articleItem(changes: Partial<ArticleItem> = {}): ArticleItem {
  return {
    articleId: fresh('ARTICLE'),
    eventId: eventAt('2026-11-10T14:05:00Z'),
    live: true,
    from,
    sequencer: '0A'.padEnd(32, '0'),
    reading: 'READING',
    writes: 1,
    revision: 1,
    leaving: [],
    merging: [],
    tookOver: false,
    copyOf: null,
    boilerplate: 0,
    unfinishedSince: '2026-11-10T14:05:01.000Z',
    killed: false,
    documentKey: null,
    leftDocument: null,
    ...changes,
  };
}

/** A document item as first written. */
export function documentItem(changes: Partial<DocumentItem> = {}): DocumentItem {
  const time = '2026-11-10T14:05:00.000Z';
  const held = { bucket: 'articles', sequencer: '0A'.padEnd(32, '0'), uploadedAt: time, firstAt: time };
  return {
    documentKey: fresh('DOCUMENT'),
    versions: [
      { ...held, articleId: 'A2', key: 'wire/2.json', order: '2', text: '', isKill: true },
      { ...held, articleId: 'A1', key: 'wire/1.json', order: '1', text: 'TEXT' },
    ],
    writes: 1,
    ...changes,
  };
}

/** An upload item as first written. */
export function uploadItem(changes: Partial<UploadItem> = {}): UploadItem {
  return {
    bucket: 'articles',
    key: fresh('feeds/новости +.jsonl'),
    status: 'under way',
    articles: 2,
    copies: 1,
    copied: [{ articleId: 'A2', copyOf: 'A1' }],
    rejected: 1,
    rejections: [{ code: 'too-short', reason: 'The article has 3 words.', where: 'line 7' }],
    boilerplate: 3,
    notices: [],
    list: '0A#1',
    previous: ['09#1'],
    placed: 0,
    position: 0,
    survey: null,
    etag: '"1"',
    sequencer: '0A'.padEnd(32, '0'),
    writes: 1,
    updatedAt: '2026-11-10T14:05:01.000Z',
    ...changes,
  };
}

const digests = new Map<string, Digest>();

function digestOf(sample: Sample): Digest {
  const known = digests.get(sample.key) ?? (versionOf(sample).digest as Digest);
  digests.set(sample.key, known);
  return known;
}

/** A member as one version of an event wrote it; with no sample, the place of a withdrawn article. */
export function member(sample: Sample | null, changes: Partial<Member> = {}): Member {
  return {
    articleId: fresh('MEMBER'),
    digest: sample && digestOf(sample),
    from,
    nearDuplicateOf: null,
    copyOf: null,
    sequencer: '0A'.padEnd(32, '0'),
    revision: 1,
    version: 1,
    ...changes,
  };
}

/** The head that a first commit of some samples would have written; with none, that of an event left by all. */
export function headOf(
  samples: readonly Sample[] = portEllery().slice(0, 1),
  changes: Partial<Head> = {},
): Head {
  const digests = samples.map(digestOf);
  const eventId = changes.eventId ?? eventAt('2026-11-10T14:05:00Z');
  const { record } = fold(digests);
  const matched = profile(eventId, digests);
  return {
    eventId,
    version: 1,
    status: samples.length > 0 ? 'live' : 'retracted',
    openedAt: '2026-11-10T14:05:01.000Z',
    opener: { articleId: 'OPENER', revision: 1 },
    updatedAt: '2026-11-10T14:05:01.000Z',
    record,
    profile: matched,
    terms: indexTerms(matched, []),
    oldNames: [],
    oldEntries: '',
    sample: null,
    pending: samples.slice(0, 2).map((sample) => member(sample)),
    ...changes,
  };
}
