import { isDeepStrictEqual } from 'node:util';
import type { RecordBody } from '../../core/fold/event/event-record';
import { findOrigins } from '../../core/fold/event/origins';
import { foldSample } from '../../core/fold/fold';
import type { ArticleItem, EventStore, Head, Member } from '../../store/event-store';
import { settledMembers } from './commit-member';
import { isReadAs } from './ids';
import { nextHead } from './next-head';

/**
 * Whether an article is in its event as its item says, and the event's record is what the code folds from its members:
 * then placing the article once more would change nothing. After an upgrade that folds otherwise it is not.
 */
export async function isFolded(article: ArticleItem, store: EventStore): Promise<boolean> {
  const { articleId, eventId } = article;
  const head = eventId === null ? null : await store.head(eventId);
  if (head?.status !== 'live') return false;
  const needed = head.sample && [...new Set([...head.sample, articleId])];
  const members = await settledMembers(head, store, needed ?? undefined);
  const stored = members.find((member) => member.articleId === articleId);
  if (!stored?.digest || !isReadAs(article, stored.digest)) return false;
  return head.sample ? isFoldedFrom(head.sample, head, members) : isSettled(article, head, members, stored);
}

/** Whether a small event would stay as it is if one of its members came again. */
function isSettled(article: ArticleItem, head: Head, members: Member[], stored: Member): boolean {
  const { eventId, updatedAt: time } = head;
  const { digest, from, sequencer, revision } = stored;
  const change = { eventId, article: { ...article, from, sequencer, revision }, digest, time };
  const { version, record, profile, terms, pending } = nextHead(change, { head, members, complete: true });
  return isSame(
    { record, profile, terms, pending },
    { record: head.record, profile: head.profile, terms: head.terms, pending: [{ ...stored, version }] },
  );
}

/** Whether the texts of a large event are those of its sample. Its counts are taken as they are: they cover all members. */
function isFoldedFrom(sample: readonly string[], { record, tally = [] }: Head, members: Member[]): boolean {
  const digests = members.flatMap(({ articleId, digest }) =>
    digest && sample.includes(articleId) ? digest : [],
  );
  const totals = { counts: countsOf(record), tally };
  return isSame(foldSample(digests, findOrigins(digests), totals), record);
}

function countsOf({
  articles,
  origins,
  firstReportedAt,
  lastReportedAt,
  sources,
  languages,
}: RecordBody): Parameters<typeof foldSample>[2]['counts'] {
  return { articles, origins, firstReportedAt, lastReportedAt, sources, languages };
}

/** Compares as JSON, which leaves out undefined values, as the table does. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
