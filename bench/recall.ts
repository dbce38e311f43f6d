/**
 * Measures how often looking up an article's terms finds its event: `npm run bench:recall -- FILE... [--json]`. Each file
 * is JSON Lines with a gold `cluster` for each article. It is replayed by arrival, with the articles put into their gold
 * clusters; several files are also replayed as one stream. For each number of terms looked up (K) and of events read (C)
 * it prints the share of articles that found their event, among those whose event has a report within the window.
 */
import { decodeTime } from 'ulid';
import { candidates, LOOKED_UP_TERMS, lookupFor, MAX_CANDIDATES } from '../lambdas/core/match/candidates';
import { isOpenTo } from '../lambdas/core/match/match';
import { MatchingState } from './lib/matching-state';
import { showProgress } from './lib/progress';
import { FLAG, resultPrinter, runBench } from './lib/run-bench';
import { setAndName, tableHead, tableRow } from './lib/table';
import { byTime, type GoldDigest, goldDigests } from './train/gold-digests';

const TERMS = [4, 8, LOOKED_UP_TERMS, 20, 30];
const EVENTS = [5, MAX_CANDIDATES, 20];

const HEADER = tableHead([
  'file',
  'articles',
  ...TERMS.flatMap((terms) => EVENTS.map((events) => `K ${terms}, C ${events}`)),
]);

interface Recall {
  file: string;
  /** Articles whose event could be found. */
  articles: number;
  recall: { terms: number; events: number; share: number; shipped: boolean }[];
}

runBench({
  options: { json: FLAG },
  files: {
    isRight: (count) => count > 0,
    wanted: 'one or more JSON Lines files: npm run bench:recall -- FILE...',
  },
  async run({ files, json }) {
    const streams = files.map((file) => ({ file, articles: goldDigests(file, file) }));
    if (streams.length > 1)
      streams.push({ file: 'all', articles: byTime(streams.flatMap(({ articles }) => articles)) });
    const print = resultPrinter(json, row, HEADER);
    for (const { file, articles } of streams) print(measure(file, articles));
  },
});

function measure(file: string, articles: readonly GoldDigest[]): Recall {
  const state = new MatchingState();
  const eventOf = new Map<string, string>();
  const ranks = TERMS.map((): number[] => []);
  const step = showProgress(file, articles.length);
  for (const { digest, cluster } of articles) {
    const known = eventOf.get(cluster);
    const isOpen = known !== undefined && isOpenTo(digest, state.profile(known));
    if (isOpen)
      for (const [index, terms] of TERMS.entries()) ranks[index]?.push(rankOf(known, state, digest, terms));
    eventOf.set(cluster, state.add(digest, isOpen ? known : null));
    step();
  }
  const total = ranks[0]?.length ?? 0;
  const recall = TERMS.flatMap((terms, index) =>
    EVENTS.map((events) => ({
      terms,
      events,
      share: (ranks[index]?.filter((rank) => rank < events).length ?? 0) / total,
      shipped: terms === LOOKED_UP_TERMS && events === MAX_CANDIDATES,
    })),
  );
  return { file, articles: total, recall };
}

/** The rank of an event among an article's candidates, from 0; infinite where it is not found. */
function rankOf(eventId: string, state: MatchingState, digest: GoldDigest['digest'], terms: number): number {
  const found = candidates(
    digest,
    state.found(lookupFor(digest, { terms })),
    decodeTime,
    Math.max(...EVENTS),
  );
  const rank = found.findIndex((candidate) => candidate.eventId === eventId);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

function row({ file, articles, recall }: Recall): string {
  const cells = recall.map(({ share, shipped }) => (shipped ? `**${percent(share)}**` : percent(share)));
  return tableRow([setAndName(file), articles, ...cells]);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
