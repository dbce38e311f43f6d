import { type ArticleVersion, openedBy } from '../../lambdas/ingest/article/article-version';
import type { EventStore } from '../../lambdas/store/event-store';
import type { Capacity } from '../../testing/capacity-meter';
import type { GoldArticle } from '../lib/gold-articles';
import type { MeteredEvents, Outcome } from '../lib/metered-events';
import { showProgress } from '../lib/progress';
import { MONTH_BEGIN, syntheticArticle } from '../lib/synthetic/article';
import { syntheticMonth, syntheticReports } from '../lib/synthetic/month';
import { type World, worldOf } from '../lib/synthetic/world';
import { deleted, uploaded } from '../lib/uploaded';

/** The steps that are measured, in the order in which they are told. */
const STEPS = [
  'open an event',
  'join one of 1 to 5',
  'join one of 20',
  'join one of 1,000',
  'come in as a copy',
  'replaced, stays in its event',
  'replaced, moves to another event',
  'withdrawn from an event of 2',
  'withdrawn as the only article',
  'withdrawn from one of 1,000',
  'open an event and merge it',
  'delivered again',
] as const;

export type Step = (typeof STEPS)[number];

/** Measurements of each step. */
const INSTANCES = 20;

/** Articles of the table before anything is measured, and those after them that are measured as they come. */
const FILLED = 600;
const MEASURED = 400;

/** Articles of the two larger kinds of events. */
const MIDDLING = 20;
const LARGE = 1_000;

/** Most articles of an event that has few. */
const FEW = 5;

/** Reports of an invented event from which on none is in the table. */
const UNUSED_REPORTS = 10_000;

/** Invented events from this number on have no report in the month. */
const UNUSED_EVENTS = 100_000;

/** Reports that are tried until an event has its articles; where more go elsewhere the event is left. */
const TRIED = 2 * MIDDLING;

/** When what is uploaded after the month arrives, in milliseconds of it. */
const AFTERWARDS = 30 * 24 * 60 * 60 * 1000;

/** An event and the reports that are still to come of it. */
interface Growing {
  eventId: string;
  reports: Iterator<ArticleVersion>;
  members: ArticleVersion[];
}

/** Measures each step of the protocol in a table that holds a month's beginning. */
export class CapacitySteps {
  readonly measured = new Map<Step, Capacity[]>(STEPS.map((step) => [step, []]));
  private readonly world: World;

  constructor(
    private readonly events: MeteredEvents,
    private readonly seed: number,
  ) {
    this.world = worldOf(seed);
  }

  async run(): Promise<void> {
    const placed = await this.month();
    const large = await this.middlingEvents();
    await this.largeEvent(large);
    for (const { version } of placed.slice(0, INSTANCES))
      this.note('delivered again', await this.events.place(version));
    await this.mergers();
    await this.replacements(placed);
    await this.withdrawals(placed);
  }

  private note(step: Step, { capacity }: Outcome): void {
    const measured = this.measured.get(step) as Capacity[];
    if (measured.length < INSTANCES) measured.push(capacity);
  }

  private isMeasured(step: Step): boolean {
    return this.measured.get(step)?.length === INSTANCES;
  }

  /** Fills the table with a month's first articles, and measures the next ones as they come in. */
  private async month(): Promise<Outcome[]> {
    const step = showProgress('month', FILLED + MEASURED);
    const outcomes: Outcome[] = [];
    for (const report of syntheticMonth(FILLED + MEASURED, this.seed)) {
      const outcome = await this.events.place(uploaded(report, `month/${report.id}`));
      outcomes.push(outcome);
      if (outcomes.length > FILLED) this.noteArrival(outcome);
      step();
    }
    return outcomes;
  }

  private noteArrival(outcome: Outcome): void {
    const { articles = 0, copyOf = null } = outcome.after ?? {};
    if (articles === 1) this.note('open an event', outcome);
    else if (copyOf !== null) this.note('come in as a copy', outcome);
    else if (articles <= FEW + 1) this.note('join one of 1 to 5', outcome);
  }

  /** Events of 20 articles, each of a world of its own; gives one whose reports all found it. */
  private async middlingEvents(): Promise<Growing> {
    const step = showProgress('events of 20', INSTANCES);
    let sound: Growing | undefined;
    for (let seed = this.seed + 1; !this.isMeasured('join one of 20'); seed++) {
      const growing = await this.grown(seed);
      if (!growing) continue;
      this.note('join one of 20', await this.joined(growing));
      if (growing.members.length === MIDDLING + 1) sound ??= growing;
      step();
    }
    if (!sound) throw new Error('Of each event some report went elsewhere; try another seed.');
    return sound;
  }

  /** An event with 20 articles; null where too many of its reports went elsewhere. */
  private async grown(seed: number): Promise<Growing | null> {
    const reports = versionsOf(syntheticReports(Number.POSITIVE_INFINITY, seed), `world-${seed}`);
    const members: ArticleVersion[] = [];
    let eventId: string | undefined;
    while (members.length < TRIED) {
      const version = reports.next().value as ArticleVersion;
      const { after } = await this.events.place(version);
      members.push(version);
      eventId ??= after?.eventId;
      if (eventId && after?.eventId === eventId && after.articles === MIDDLING)
        return { eventId, reports, members };
    }
    return null;
  }

  /** The next report that joins an event, and is no copy. */
  private async joined({ eventId, reports, members }: Growing): Promise<Outcome> {
    for (;;) {
      const version = reports.next().value as ArticleVersion;
      const outcome = await this.events.place(version);
      members.push(version);
      if (outcome.after?.eventId === eventId && outcome.after.copyOf === null) return outcome;
    }
  }

  /** Grows an event to 1,000 articles, and measures who joins it then and who is withdrawn. */
  private async largeEvent(growing: Growing): Promise<void> {
    const step = showProgress('event of 1,000', LARGE);
    const next = (function* () {
      while (growing.members.length < LARGE) {
        const version = growing.reports.next().value as ArticleVersion;
        growing.members.push(version);
        yield version;
      }
    })();
    await this.events.placeAll(next, step);
    while (!this.isMeasured('join one of 1,000')) this.note('join one of 1,000', await this.joined(growing));
    for (const version of growing.members.slice(0, INSTANCES)) {
      const outcome = await this.events.place(deleted(version));
      if (outcome.before?.eventId === growing.eventId) this.note('withdrawn from one of 1,000', outcome);
    }
  }

  /** Two reports of an event that open one each, the second as if the first were not there yet, and then sees it. */
  private async mergers(): Promise<void> {
    for (let event = UNUSED_EVENTS; !this.isMeasured('open an event and merge it'); event++) {
      const [first, second] = [this.unusedReport(event, 0), this.unusedReport(event, 1)];
      const { after } = await this.events.place(first);
      const opened = openedBy(second) as string;
      if (after?.articles !== 1) continue;
      const outcome = await this.events.place(second, (store) => withoutEvent(after.eventId, store));
      const [one, other] = [await this.head(opened), await this.head(after.eventId)];
      const isMerged = [one, other].some((head) => head?.status === 'merged');
      if (isMerged && outcome.after?.articles === 2) this.note('open an event and merge it', outcome);
    }
  }

  private head(eventId: string) {
    return this.events.seen.head(eventId);
  }

  private unusedReport(event: number, report: number): ArticleVersion {
    const article = syntheticArticle({ at: AFTERWARDS, event, report }, this.world);
    return uploaded(article, `later/${article.id}`);
  }

  /** Articles of small events that get another text: one of their own event, then one of another article's. */
  private async replacements(placed: readonly Outcome[]): Promise<void> {
    const versions = placed.map(({ version }) => version);
    const mirrored = versions.toReversed();
    await this.replace('replaced, stays in its event', versions, versions);
    await this.replace('replaced, moves to another event', mirrored, versions);
  }

  private async replace(
    step: 'replaced, stays in its event' | 'replaced, moves to another event',
    versions: readonly ArticleVersion[],
    subjects: readonly ArticleVersion[],
  ): Promise<void> {
    for (const [index, version] of versions.entries()) {
      if (this.isMeasured(step)) return;
      const { articles = 0 } = (await this.events.standing(version)) ?? {};
      if (articles < 2 || articles > FEW) continue;
      const outcome = await this.events.place(this.replaced(version, subjects[index] ?? version, index));
      const { before, after } = outcome;
      const stays = after?.eventId === before?.eventId;
      if (after && after.articles > 1 && stays === (step === 'replaced, stays in its event'))
        this.note(step, outcome);
    }
  }

  /** The second upload to an article's key, published when the first was: a report of the event that another is about. */
  private replaced(
    { from, notification }: ArticleVersion,
    subject: ArticleVersion,
    index: number,
  ): ArticleVersion {
    const [event] = (subject.from.key.split('/')[1] as string).split('-');
    const at = Date.parse(notification.eventTime) - MONTH_BEGIN;
    const report = { at, event: Number(event), report: UNUSED_REPORTS + index };
    return uploaded(syntheticArticle(report, this.world), from.key, 2);
  }

  private async withdrawals(placed: readonly Outcome[]): Promise<void> {
    const [two, only] = ['withdrawn from an event of 2', 'withdrawn as the only article'] as const;
    for (const { version } of placed) {
      const articles = (await this.events.standing(version))?.articles;
      if (articles === 2 && !this.isMeasured(two)) this.note(two, await this.events.place(deleted(version)));
      else if (articles === 1 && !this.isMeasured(only))
        this.note(only, await this.events.place(deleted(version)));
    }
  }
}

function* versionsOf(reports: Iterable<GoldArticle>, folder: string): Generator<ArticleVersion> {
  for (const report of reports) yield uploaded(report, `${folder}/${report.id}`);
}

/** A store as who looked just before an event could be found sees it; who looks again finds it. */
function withoutEvent(eventId: string, store: EventStore): EventStore {
  const found: EventStore['eventsByTerm'] = async (search, isCurrent = false) => {
    const lists = await store.eventsByTerm(search, isCurrent);
    if (isCurrent) return lists;
    return new Map([...lists].map(([term, events]) => [term, events.filter((event) => event !== eventId)]));
  };
  return new Proxy(store, {
    get: (target, method: keyof EventStore) =>
      method === 'eventsByTerm' ? found : (target[method] as () => unknown).bind(target),
  });
}
