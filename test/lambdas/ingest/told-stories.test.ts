import type { FigureChange } from '../../../lambdas/core/feed/change';
import { changeOf } from '../../../lambdas/core/feed/feed';
import { FOLDED_ARTICLES } from '../../../lambdas/core/fold/fold';
import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { type Commit, commitMember, finishCommit } from '../../../lambdas/ingest/event/commit-member';
import { eventIdOf } from '../../../lambdas/ingest/event/ids';
import { publishedLineage } from '../../../lambdas/store/dynamodb/items';
import type { Head } from '../../../lambdas/store/event-store';
import { recordOf } from '../../../lib/local/folded-event';
import { itemOf, place, removalOf, UPLOADED_AT, versionOf } from '../../../testing/articles';
import { onceEach } from '../../../testing/once-each';
import { pick, randomFrom, shuffled } from '../../../testing/random';
import type { Sample } from '../../../testing/samples';
import { ListedStore } from '../../../testing/stores';
import { lineageProblems, problemsWith } from '../../../testing/told-laws';
import {
  STORIES,
  sampleOf,
  statedIn,
  type ToldStory,
  type ToldText,
  toldStory,
} from '../../../testing/told-stories';
import { filler } from '../core/support';

const EVENT = eventIdOf({
  ...{ articleId: 'article', headline: '', sketch: [] },
  publishedAt: '2026-10-06T05:00:00.000Z',
});

/** Metrics of which a late copy of a text that is not there is known as late: a smaller toll. */
const GROWING = ['killed', 'injured'];

const versionOfText = onceEach((text: ToldText) => versionOf(sampleOf(text)));
const idOf = ({ key }: ToldText) => removalOf({ key }).articleId;

/** The only live event of a store. */
async function headIn(store: ListedStore): Promise<Head> {
  const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
  const live = heads.filter((head) => head?.status === 'live');
  expect(live).toHaveLength(1);
  return live[0] as Head;
}

/** Copies of takes that are not there: if their numbers are no others, they are copies of another take as well. */
function straysAmong(texts: readonly ToldText[]): ToldText[] {
  const takes = new Set(texts.filter(({ kind }) => kind === 'take').map(({ take }) => take));
  return texts.filter(({ kind, take }) => kind === 'copy' && !takes.has(take));
}

/** Whether the agency has told the tolls of all reports: what only an outlet of its own states is no older take. */
function tollsAreTold(texts: readonly ToldText[]): boolean {
  const told = texts.filter(({ kind }) => kind === 'take').map((text) => statedIn(text).get('killed'));
  return texts.every((text) => told.includes(statedIn(text).get('killed')));
}

/** Whether it shows which take is the newest: no copy of a missing one came after a newer one. */
function isOrdered(texts: readonly ToldText[]): boolean {
  const isLate = ({ take, publishedAt }: ToldText) =>
    texts.some((other) => other.take > take && other.publishedAt < publishedAt);
  return !straysAmong(texts).some(isLate);
}

/** Values that a newer take which is already there had replaced. */
function staleValues(
  story: ToldStory,
  texts: readonly ToldText[],
  values: readonly { metric: string; value: number }[],
): string[] {
  return values.flatMap(({ metric, value }) => {
    if (!isOrdered(texts) && !GROWING.includes(metric)) return [];
    const known = newestTake(texts, (stated) => stated.has(metric));
    const told = newestTake(story.texts, (stated) => stated.get(metric) === value);
    return told < known ? [`${metric} ${value} of take ${told} after take ${known}`] : [];
  });
}

function newestTake(texts: readonly ToldText[], isMeant: (stated: Map<string, number>) => boolean): number {
  return Math.max(-1, ...texts.filter((text) => isMeant(statedIn(text))).map(({ take }) => take));
}

function announced(changes: readonly FigureChange[]) {
  return changes.flatMap(({ metric, change, after }) =>
    change === 'changed' && after ? [{ metric, value: after.value }] : [],
  );
}

/** Places the texts of a story, each twice; what readers and listeners were told at each step and was no longer so. */
async function tell(store: ListedStore, story: ToldStory, texts: readonly ToldText[]): Promise<string[]> {
  const there: ToldText[] = [];
  const stale: string[] = [];
  let before: Head | null = null;
  for (const text of texts) {
    const version = versionOfText(text);
    await place(store, version, version);
    there.push(text);
    const head = await headIn(store);
    const change = changeOf(before && recordOf(before), recordOf(head));
    const changes = change?.type === 'EventUpdated' ? (change.detail.changes.figures ?? []) : [];
    stale.push(...staleValues(story, there, announced(changes)));
    before = head;
  }
  return stale;
}

async function membersIn(store: ListedStore, { eventId }: Head) {
  const members = await store.members(eventId);
  return members.map((member) => ({ articleId: member.articleId, ...publishedLineage(member) }));
}

async function tellInOrder(story: ToldStory, seed: number) {
  const random = randomFrom(seed, 21);
  const store = new ListedStore();
  expect(await tell(store, story, shuffled(story.texts, random))).toEqual([]);
  const head = await headIn(store);
  expect(problemsWith({ story, texts: story.texts, record: head.record, idOf })).toEqual([]);
  expect(lineageProblems(story, idOf, await membersIn(store, head))).toEqual([]);
  return store;
}

describe('a story told in takes, uploaded in any order and each text twice', () => {
  it.each(STORIES)('is told by its newest take: story %i', async (seed) => {
    const story = toldStory(seed);
    const store = await tellInOrder(story, seed);
    const gone = pick(story.texts, randomFrom(seed, 22));
    await place(store, removalOf(gone, 2));
    const left = story.texts.filter((text) => text !== gone);
    const { record } = await headIn(store);
    if (straysAmong(left).length === 0 && tollsAreTold(left))
      expect(problemsWith({ story, texts: left, record, idOf })).toEqual([]);
    const best = record.figures.map(({ metric, best: { value } }) => ({ metric, value }));
    expect(staleValues(story, left, best)).toEqual([]);
  });
});

/** Reports that share nothing with a story but the event, spread over its time. */
function voicesBeside({ texts }: ToldStory, count: number): Sample[] {
  const [begin, end] = [texts[0], texts.at(-1)].map((text) => Date.parse(text?.publishedAt as string));
  const step = ((end as number) - (begin as number)) / count;
  return Array.from({ length: count }, (_, index) => {
    const publishedAt = new Date((begin as number) + (index + 0.5) * step).toISOString();
    const text = `People of the coast told us what they saw. ${filler(`voice ${index}`, 60)}`;
    const body = {
      headline: `Voices from the place, ${index}`,
      text,
      publishedAt,
      source: `Outlet ${index}`,
    };
    return { key: `voices/${index}.json`, body: JSON.stringify(body) };
  });
}

describe('a story told in takes among many other reports', () => {
  it.each([3, 4, 8, 9, 14])('has the newest toll, and its history: story %i', async (seed) => {
    const story = toldStory(seed);
    const voices = voicesBeside(story, 2 * FOLDED_ARTICLES);
    const versions = [...story.texts.map(sampleOf), ...voices].map((sample) => versionOf(sample));
    const timeOf = ({ digest }: ArticleVersion) => digest?.publishedAt as string;
    versions.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
    const store = new ListedStore();
    for (const version of versions) await commit(version, store);
    const { record } = await headIn(store);
    const reports = story.texts.filter(({ kind }) => kind === 'report');
    expect(record.origins).toBe(1 + reports.length + voices.length);
    const takes = story.texts.map((text) => statedIn(text).get('killed') as number);
    const killed = record.figures.find(({ metric }) => metric === 'killed');
    expect(killed?.best.value).toBe(Math.max(...takes));
    expect(killed?.readings.map(({ value }) => value).sort()).toEqual([...new Set(takes)].sort());
  });
});

/** Puts a version into the one event, wherever it would belong. */
async function commit(version: ArticleVersion, store: ListedStore): Promise<void> {
  const { digest } = version;
  const article = itemOf(version, EVENT);
  const change = { eventId: EVENT, article, digest, articleWritten: Promise.resolve(), time: UPLOADED_AT };
  await finishCommit((await commitMember(change, store)) as Commit, store);
}
