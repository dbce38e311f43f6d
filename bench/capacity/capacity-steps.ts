import { DAY } from '../../lambdas/core/article';
import { type ArticleVersion, openedEventId } from '../../lambdas/ingest/article/article-version';
import type { EventStore } from '../../lambdas/store/event-store';
import type { Capacity } from '../../testing/capacity-meter';
import { wrapped } from '../../testing/stores';
import { deleted, uploaded } from '../lib/article-versions';
import type { GoldArticle } from '../lib/gold-articles';
import type { MeteredEvents, MeteredPlacement } from '../lib/metered-events';
import { showProgress } from '../lib/progress';
import { MONTH_BEGIN, syntheticArticle } from '../lib/synthetic/article';
import { syntheticMonth, syntheticReports } from '../lib/synthetic/month';
import { type World, worldOf } from '../lib/synthetic/world';
import { measureVersions, VERSION_STEPS } from './version-steps';

/** The steps that are measured, in the order of the table. */
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
  ...VERSION_STEPS,
] as const;

export type Step = (typeof STEPS)[number];

/** Number of measurements of each step. */
const INSTANCES = 20;

/** Number of articles that fill the table before anything is measured, and of those that are then measured. */
const FILLED = 600;
const MEASURED = 400;

/** Articles of an event of middling size and of a large one. */
const MIDDLING = 20;
const LARGE = 1_000;

/** Max articles of a small event. */
const FEW = 5;

/** From this number on, no report of an invented event is in the table. */
const UNUSED_REPORTS = 10_000;

/** From this number on, invented events have no report in the month. */
const UNUSED_EVENTS = 100_000;

/** Max reports that are placed until an event has middling size; if others go elsewhere, the event is given up. */
const TRIED = 2 * MIDDLING;

/** Time of uploads after the month, in milliseconds since its beginning. */
const AFTERWARDS = 30 * DAY;

/** An event that grows, and its reports to come. */
interface Growing {
  eventId: string;
  reports: Iterator<ArticleVersion>;
  members: ArticleVersion[];
}

/** Measures each step of the protocol in a table that holds the beginning of a month. */
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
    await this.versions(placed);
    await this.withdrawals(placed);
  }

  private note(step: Step, { capacity }: MeteredPlacement): void {
    const measured = this.measured.get(step) as Capacity[];
    if (measured.length < INSTANCES) measured.push(capacity);
  }

  private isMeasured(step: Step): boolean {
    return this.measured.get(step)?.length === INSTANCES;
  }

  /** Fills the table with the first articles of a month and measures the next ones. */
  private async month(): Promise<MeteredPlacement[]> {
    const step = showProgress('month', FILLED + MEASURED);
    const outcomes: MeteredPlacement[] = [];
    for (const report of syntheticMonth(FILLED + MEASURED, this.seed)) {
      const outcome = await this.events.place(uploaded(report, `month/${report.id}`));
      outcomes.push(outcome);
      if (outcomes.length > FILLED) this.noteArrival(outcome);
      step();
    }
    return outcomes;
  }

  private noteArrival(outcome: MeteredPlacement): void {
    const { articles = 0, copyOf = null } = outcome.after ?? {};
    if (articles === 1) this.note('open an event', outcome);
    else if (copyOf !== null) this.note('come in as a copy', outcome);
    else if (articles <= FEW + 1) this.note('join one of 1 to 5', outcome);
  }

  /** Measures events of 20 articles, each in a world of its own; returns one that all of its reports joined. */
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
    if (!sound) throw new Error('In each event some report went elsewhere; try another seed.');
    return sound;
  }

  /** Grows an event to 20 articles; returns null if too many of its reports go elsewhere. */
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

  /** Places the next reports of an event; returns the first that joins it and is no copy. */
  private async joined({ eventId, reports, members }: Growing): Promise<MeteredPlacement> {
    for (;;) {
      const version = reports.next().value as ArticleVersion;
      const outcome = await this.events.place(version);
      members.push(version);
      if (outcome.after?.eventId === eventId && outcome.after.copyOf === null) return outcome;
    }
  }

  /** Grows an event to 1,000 articles, then measures articles that join it and articles that are withdrawn from it. */
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

  /** Measures two reports of one event: the second opens another event, as if at the same moment, and finds the first then. */
  private async mergers(): Promise<void> {
    for (let event = UNUSED_EVENTS; !this.isMeasured('open an event and merge it'); event++) {
      const [first, second] = [this.unusedReport(event, 0), this.unusedReport(event, 1)];
      const { after } = await this.events.place(first);
      const opened = openedEventId(second) as string;
      if (after?.articles !== 1) continue;
      const outcome = await this.events.place(second, (store) => withoutEvent(after.eventId, store));
      const [one, other] = [await this.head(opened), await this.head(after.eventId)];
      const isMerged = [one, other].some((head) => head?.status === 'merged');
      if (isMerged && outcome.after?.articles === 2) this.note('open an event and merge it', outcome);
    }
  }

  private head(eventId: string) {
    return this.events.unmetered.head(eventId);
  }

  private unusedReport(event: number, report: number): ArticleVersion {
    const article = syntheticArticle({ at: AFTERWARDS, event, report }, this.world);
    return uploaded(article, `later/${article.id}`);
  }

  /** Gives articles of small events another text: one about their own event, then one about another article's event. */
  private async replacements(placed: readonly MeteredPlacement[]): Promise<void> {
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
      const { articles = 0 } = (await this.events.membership(version)) ?? {};
      if (articles < 2 || articles > FEW) continue;
      const outcome = await this.events.place(this.replaced(version, subjects[index] ?? version, index));
      const { before, after } = outcome;
      const stays = after?.eventId === before?.eventId;
      if (after && after.articles > 1 && stays === (step === 'replaced, stays in its event'))
        this.note(step, outcome);
    }
  }

  /** The second upload to an article's key, with the time of the first: a report of the event of `subject`. */
  private replaced(version: ArticleVersion, subject: ArticleVersion, index: number): ArticleVersion {
    return uploaded(this.furtherReport(version, subject, index), version.from.key, 2);
  }

  /** A report of the event of `subject` that is not in the month, with the time of a version. */
  private furtherReport(
    { notification }: ArticleVersion,
    subject: ArticleVersion,
    index: number,
  ): GoldArticle {
    const [event] = (subject.from.key.split('/')[1] as string).split('-');
    const at = Date.parse(notification.eventTime) - MONTH_BEGIN;
    const report = { at, event: Number(event), report: UNUSED_REPORTS + index };
    return syntheticArticle(report, this.world);
  }

  /** Measures the versions of further reports of events of the month. */
  private async versions(placed: readonly MeteredPlacement[]): Promise<void> {
    for (const [index, { version }] of placed.entries()) {
      if (VERSION_STEPS.every((step) => this.isMeasured(step))) return;
      const articles = (await this.events.membership(version))?.articles ?? 0;
      if (articles < 1 || articles > FEW) continue;
      const report = this.furtherReport(version, version, placed.length + index);
      await measureVersions(report, this.events, (step, outcome) => this.note(step, outcome));
    }
  }

  private async withdrawals(placed: readonly MeteredPlacement[]): Promise<void> {
    const [two, only] = ['withdrawn from an event of 2', 'withdrawn as the only article'] as const;
    for (const { version } of placed) {
      const articles = (await this.events.membership(version))?.articles;
      if (articles === 2 && !this.isMeasured(two)) this.note(two, await this.events.place(deleted(version)));
      else if (articles === 1 && !this.isMeasured(only))
        this.note(only, await this.events.place(deleted(version)));
    }
  }
}

function* versionsOf(reports: Iterable<GoldArticle>, folder: string): Generator<ArticleVersion> {
  for (const report of reports) yield uploaded(report, `${folder}/${report.id}`);
}

/** A store whose first search does not find an event yet; searches that read consistently find it. */
function withoutEvent(eventId: string, store: EventStore): EventStore {
  return wrapped(store, async (call, method, [, isCurrent]) => {
    const answer = await call();
    if (method !== 'eventsByTerm' || isCurrent) return answer;
    const lists = [...(answer as Map<string, string[]>)];
    return new Map(lists.map(([term, events]) => [term, events.filter((event) => event !== eventId)]));
  });
}
