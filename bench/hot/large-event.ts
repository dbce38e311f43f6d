import { marshall } from '@aws-sdk/util-dynamodb';
import { type ArticleVersion, openedEventId } from '../../lambdas/ingest/article/article-version';
import { readingOf } from '../../lambdas/ingest/event/ids';
import { nextHead } from '../../lambdas/ingest/event/next-head';
import { fromHead } from '../../lambdas/store/dynamodb/items';
import type { ArticleItem, EventStore, Head, Member } from '../../lambdas/store/event-store';
import { itemBytes } from '../../testing/capacity-meter';
import { deleted } from '../lib/article-versions';
import type { LocalTable } from '../lib/local-table';
import { MeteredEvents, type MeteredPlacement } from '../lib/metered-events';
import { showProgress } from '../lib/progress';
import { HotReports } from '../lib/synthetic/hot-reports';

/** Articles of the event: all of them, the copies of the first report, and the last ones, which are placed one by one. */
const ARTICLES = 10_000;
const COPIES = 500;
const PLACED = 100;

/** Number of replacements, and of withdrawals of copies, that are measured. */
const CHANGES = 5;

/** Milliseconds from one report to the next, so that all take a week. */
const PACE = 60_000;

/** Members that are written at the same time. */
const AT_ONCE = 25;

/** From this number on, reports are in no event yet. */
const UNUSED = 100_000;

/** Max bytes of an item in DynamoDB. */
const MOST_ITEM_BYTES = 400 * 1024;

/** The measurements of a step. */
export interface LargeStep {
  step: string;
  placements: MeteredPlacement[];
  /** Bytes of the largest head that it left, and of the part of it that holds the members still to be written. */
  headBytes: number;
  pendingBytes: number;
}

/** Measures changes of an event of 10,000 articles. */
export class LargeEvent {
  private readonly reports: HotReports;
  private readonly events: MeteredEvents;
  private readonly store: EventStore;
  /** The first report, which opened the event. */
  private readonly original: ArticleVersion;
  private readonly eventId: string;

  constructor(table: LocalTable, seed: number) {
    this.reports = new HotReports(seed, PACE);
    this.events = new MeteredEvents(table);
    this.store = table.store();
    this.original = this.reports.report(0);
    this.eventId = openedEventId(this.original) as string;
  }

  async run(): Promise<LargeStep[]> {
    await this.build();
    const { reports } = this;
    const numbers = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
    const last = ARTICLES - PLACED;
    return [
      await this.measured(
        'join',
        numbers(last, PLACED).map((number) => reports.report(number)),
      ),
      await this.measured(
        'replaced, stays',
        numbers(last / 2, CHANGES).map((number) => reports.replacement(number, UNUSED + number)),
      ),
      await this.measured(
        'a copy is withdrawn',
        numbers(1, CHANGES).map((number) => deleted(reports.copy(number))),
      ),
      await this.measured(`the original of ${COPIES - CHANGES} copies is withdrawn`, [
        deleted(this.original),
      ]),
    ];
  }

  /** Writes all members but the last ones in bulk, and the head that folds them. */
  private async build(): Promise<void> {
    const step = showProgress(`event of ${ARTICLES}`, ARTICLES - PLACED);
    const { original, eventId } = this;
    const members = [memberOf(original, null)];
    for (let number = 1; number < ARTICLES - PLACED; number++)
      members.push(
        number <= COPIES
          ? memberOf(this.reports.copy(number), original.articleId)
          : memberOf(this.reports.report(number), null),
      );
    for (let at = 0; at < members.length; at += AT_ONCE)
      await Promise.all(members.slice(at, at + AT_ONCE).map((member) => this.put(member).then(step)));
    const head = headOf(members, itemOf(members[0] as Member, eventId), original);
    await this.store.putHead(head);
    await this.store.indexEvent(eventId, { terms: head.terms, names: [] }, 1, Number.MAX_SAFE_INTEGER);
  }

  private async put(member: Member): Promise<void> {
    await this.store.putArticle(itemOf(member, this.eventId));
    await this.store.writeMembers({ eventId: this.eventId, version: member.version, pending: [member] });
  }

  private async measured(step: string, versions: readonly ArticleVersion[]): Promise<LargeStep> {
    const placements: MeteredPlacement[] = [];
    let [headBytes, pendingBytes] = [0, 0];
    for (const version of versions) {
      const placement = await this.events.place(version);
      const eventIds = [placement.before?.eventId, placement.after?.eventId];
      if (eventIds.some((id) => id !== undefined && id !== this.eventId))
        throw new Error(`An article is in another event: ${step}, ${version.from.key}.`);
      placements.push(placement);
      const head = (await this.store.head(this.eventId)) as Head;
      headBytes = Math.max(headBytes, bytesOf(head));
      pendingBytes = Math.max(pendingBytes, (fromHead(head).pending as Uint8Array).length);
    }
    return { step, placements, headBytes, pendingBytes };
  }
}

/** The min number of copies whose original cannot be withdrawn: the head would hold all of them and exceed an item. */
export function copiesBeyondItem(seed: number): number {
  const reports = new HotReports(seed, PACE);
  const original = reports.report(0);
  const eventId = openedEventId(original) as string;
  const members = [memberOf(original, null)];
  const article = { ...itemOf(members[0] as Member, eventId), revision: 2 };
  const isBeyond = (copies: number) => {
    while (members.length <= copies) members.push(memberOf(reports.copy(members.length), original.articleId));
    return bytesOf(headOf(members.slice(0, copies + 1), article, deleted(original))) > MOST_ITEM_BYTES;
  };
  let [within, beyond] = [0, COPIES];
  for (; !isBeyond(beyond); beyond *= 2) within = beyond;
  while (beyond - within > 1) {
    const copies = Math.floor((within + beyond) / 2);
    if (isBeyond(copies)) beyond = copies;
    else within = copies;
  }
  return beyond;
}

/** The head of an event with some members after one of them has changed. */
function headOf(members: Member[], article: ArticleItem, { digest, notification }: ArticleVersion): Head {
  const change = { eventId: article.eventId as string, article, digest, time: notification.eventTime };
  return nextHead(change, { head: null, members, complete: true });
}

/** The member of an article, possibly as a near-duplicate. */
function memberOf(version: ArticleVersion, nearDuplicateOf: string | null): Member {
  const { articleId, digest, from, notification } = version;
  const { sequencer } = notification;
  return {
    articleId,
    digest,
    from,
    nearDuplicateOf,
    copyOf: nearDuplicateOf,
    sequencer,
    revision: 1,
    version: 1,
  };
}

/** The article item of a member whose placement is finished. */
function itemOf(member: Member, eventId: string): ArticleItem {
  const { articleId, digest, from, nearDuplicateOf, sequencer } = member;
  return {
    ...{ articleId, eventId, live: true, from, sequencer, writes: 1, revision: 1 },
    ...{ reading: readingOf(digest), leaving: [], merging: [], tookOver: false },
    ...{
      copyOf: nearDuplicateOf,
      boilerplate: 0,
      documentKey: null,
      leftDocument: null,
      unfinishedSince: null,
      killed: false,
    },
  };
}

function bytesOf(head: Head): number {
  return itemBytes(marshall(fromHead(head), { removeUndefinedValues: true }));
}
