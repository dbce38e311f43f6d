import { withoutPauses } from '../../../testing/races/brief';
import { install, type Mutant } from '../../../testing/races/mutant';

const INGEST = 'lambdas/ingest';
const MEMORY = 'bench/lib/memory-event-store.ts';

/** Faults of the protocol, each with the race that shows it. */
const MUTANTS: readonly (Mutant & { shownBy: string })[] = [
  {
    fault: 'items are written whatever stands',
    shownBy: 'both join an event',
    file: MEMORY,
    from: 'if ((stored === undefined ? 0 : counter(stored)) !== value - 1) return false;',
    into: '',
  },
  {
    fault: 'members are written whatever stands',
    shownBy: 'one places, one withdraws',
    file: MEMORY,
    from: 'if ((members.get(member.articleId)?.version ?? 0) < version) members',
    into: 'members',
  },
  {
    fault: 'what the last commit left to be written is not written first',
    shownBy: 'both join an event',
    file: `${INGEST}/commit-member.ts`,
    from: '  if (isSettled) return members.filter(isWanted);\n  await store.settle(head);',
    into: '',
  },
  {
    fault: 'a change that an event has seen is committed again',
    shownBy: 'one places again what the other replaces',
    file: `${INGEST}/commit-member.ts`,
    from: 'standing.revision >= article.revision',
    into: 'standing.revision > article.revision + 1',
  },
  {
    fault: 'the choice of an event is not written before the event changes',
    shownBy: 'one places, one replaces by a report of another event',
    file: `${INGEST}/commit-member.ts`,
    from: '  await change.begun;\n',
    into: '',
  },
  {
    fault: 'the first member of an event is not written before its head',
    shownBy: 'both open an event',
    file: `${INGEST}/commit-member.ts`,
    from: `  for (const member of first.pending) if ('digest' in member) await store.stage(first.eventId, member);\n`,
    into: '',
  },
  {
    fault: 'the first member of an event is written whatever stands',
    shownBy: 'one places, one replaces by a report of another event',
    file: MEMORY,
    from: 'if (isAhead) members',
    into: 'members',
  },
  {
    fault: 'the first member of an event is written before the choice of the event is',
    shownBy: 'one places, one replaces by a report of another event',
    file: `${INGEST}/commit-member.ts`,
    from: `  await change.begun;
  const next = head === null && change.digest ? await staged(planned, store) : planned;
`,
    into: `  const next = head === null && change.digest ? await staged(planned, store) : planned;
  await change.begun;
`,
  },
  {
    fault: 'what leaves an event without a head is written before the head',
    shownBy: 'one opens an event, one withdraws',
    file: `${INGEST}/commit-member.ts`,
    from: 'head === null && change.digest ?',
    into: 'head === null ?',
  },
  {
    fault: 'nobody looks again after opening an event',
    shownBy: 'both open an event',
    file: `${INGEST}/finish-article.ts`,
    from: 'return mergers.filter((merger) => merger !== null);',
    into: 'return [];',
  },
  {
    fault: 'the second look comes before the event can be found',
    shownBy: 'both open an event',
    file: `${INGEST}/finish-article.ts`,
    from: `  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
  if (!article?.unfinishedSince) return [];
  const mergers = [...article.merging, ...(await mergersOf(placed, store))];
`,
    into: `  if (!article?.unfinishedSince) return [];
  const mergers = [...article.merging, ...(await mergersOf(placed, store))];
  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
`,
  },
  {
    fault: 'a merger is not written down before it begins',
    shownBy: 'one joins, one merges',
    file: `${INGEST}/finish-article.ts`,
    from: '    if (merging.length > noted.merging.length) noted = await note(noted, merging, store);',
    into: '',
  },
  {
    fault: 'an article is done before its postings and members stand',
    shownBy: 'both open an event',
    file: `${INGEST}/finish-article.ts`,
    from: `  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
  if (!article?.unfinishedSince) return [];
`,
    into: `  if (!article?.unfinishedSince) return [];
  await writeArticle({ ...article, unfinishedSince: null, writes: article.writes + 1 }, store);
  article.writes++;
  await Promise.all(commits.map((commit) => finishCommit(commit, store)));
`,
  },
  {
    fault: 'each of two handlers merges into its own event',
    shownBy: 'both open an event',
    file: `${INGEST}/merger-of.ts`,
    from: '.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));',
    into: ".filter((head) => orderOf(head) !== '');",
  },
  {
    fault: 'an event is merged before its members stand',
    shownBy: 'one joins an event that the other merges',
    file: `${INGEST}/merge-events.ts`,
    from: '  await store.settle(head);\n',
    into: '',
  },
  {
    fault: 'articles of a merged event stay where they are',
    shownBy: 'both open an event',
    file: `${INGEST}/merge-events.ts`,
    from: 'const commit = await retryOnConflict(() => move(member, time, store));',
    into: 'const commit = null as Commit | null;',
  },
  {
    fault: 'a merger brings back what was replaced or withdrawn',
    shownBy: 'one merges, one replaces by a report of another event',
    file: `${INGEST}/merge-events.ts`,
    from: 'if (!article?.eventId || !isOf(article, member)) return null;',
    into: 'if (!article?.eventId) return null;',
  },
  {
    fault: 'an article that is moved does not say so',
    shownBy: 'both open an event',
    file: `${INGEST}/merge-events.ts`,
    from: `    if (!(await store.putArticle(article)))
      throw new Conflict(\`Article \${member.articleId} was written meanwhile.\`);
`,
    into: '',
  },
  {
    fault: 'an article that is moved keeps its revision',
    shownBy: 'one merges into the event that the article had left, one joins',
    file: `${INGEST}/redirects.ts`,
    from: 'revision: revision + 1,',
    into: 'revision,',
  },
  {
    fault: 'an article that waits for a merged event stays with it',
    shownBy: 'one joins an event that the other merges',
    file: `${INGEST}/place-article.ts`,
    from: "if ('mergedInto' in entered) return follow(article, entered.mergedInto, store);\n    commits.push(entered);",
    into: "if (!('mergedInto' in entered)) commits.push(entered);",
  },
  {
    fault: 'an article does not leave the event that it was in',
    shownBy: 'one places again what the other replaces',
    file: `${INGEST}/article-version.ts`,
    from: '    leaving: [...left],',
    into: '    leaving: [],',
  },
  {
    fault: 'an older version is placed over a newer one',
    shownBy: 'one places, one withdraws',
    file: `${INGEST}/article-version.ts`,
    from: '  if (current.sequencer > sequencer) return true;\n',
    into: '',
  },
  {
    fault: 'mergers are forgotten by a newer version',
    shownBy: 'one merges, one replaces the article that called for it',
    file: `${INGEST}/article-version.ts`,
    from: 'const merging = current?.merging ?? [];',
    into: 'const merging: [] = [];',
  },
  {
    fault: 'who takes an article over does not look for twins of what it opened',
    shownBy: 'one replaces the article that opened a twin and had still to look, one joins that',
    file: `${INGEST}/commit-member.ts`,
    from: ' || tookOver)',
    into: ')',
  },
  {
    fault: 'a version opens the same event whatever it reads',
    shownBy: 'one tells of another event when it comes again, one had joined it',
    file: 'lambdas/ingest/article-version.ts',
    from: 'notification.sequencer, readingOf(digest)]',
    into: "notification.sequencer, '']",
  },
  {
    fault: 'a merger moves what an article no longer says',
    shownBy: 'one merges, one tells of another event when it comes again',
    file: 'lambdas/ingest/merge-events.ts',
    from: '!isOf(article, member)',
    into: 'article.sequencer !== member.sequencer',
  },
];

/** Faults that take more than two writers to show, each with the writers and the seed of a crowd that does. */
const RARE_MUTANTS: readonly (Mutant & { crowd: [writers: number, seed: number] })[] = [
  {
    fault: 'only the likeliest of several twins is merged',
    crowd: [8, 164],
    file: 'lambdas/ingest/find-twins.ts',
    from: '    twins.push(twin);\n',
    into: '    twins.push(twin);\n    break;\n',
  },
  {
    fault: 'an article that has mergers to see through does not look for twins',
    crowd: [8, 58],
    file: 'lambdas/ingest/finish-article.ts',
    from: '[...article.merging, ...(await mergersOf(placed, store))]',
    into: 'article.merging.length > 0 ? article.merging : await mergersOf(placed, store)',
  },
];

withoutPauses();

beforeEach(() => {
  jest.resetModules();
});

let remove = () => {};
afterEach(() => remove());

describe('the races show', () => {
  it.each(MUTANTS)('that $fault', async (mutant) => {
    remove = install(mutant);
    const { race, SCENARIOS } = require('../../../testing/races/scenarios');
    const scenario = SCENARIOS.find(({ name }: { name: string }) => name === mutant.shownBy);
    await expect(race(scenario, 2)).rejects.toThrow(/ after [AB]1 /);
  });
});

describe('crowds show', () => {
  it.each(RARE_MUTANTS)('that $fault', async (mutant) => {
    remove = install(mutant);
    const { crowd } = require('../../../testing/races/crowd');
    const { runAtRandom } = require('../../../testing/races/explore');
    const { randomFrom } = require('../../../testing/stores');
    const [writers, seed] = mutant.crowd;
    const random = randomFrom(seed);
    await expect(runAtRandom(crowd(writers, random), random)).rejects.toThrow(/ live events of /);
  });
});
