import type { MatchModel } from '../../lambdas/core/match/model';
import { type Decision, replay } from './decisions';
import { fitModel } from './fit-model';
import { byTime, crowded, type GoldDigest } from './gold-digests';

/** How many times closer together events open in the crowded streams, which teach to tell look-alikes apart. */
const CROWDING = 30;

/** Times that the model is fitted again to the decisions that it meets when it builds the events itself. */
const PASSES = 2;

/**
 * Trains on several sets of articles with gold events: each set as a stream of its own and all as one, at their own
 * pace and crowded. First on the states that the gold clusters lead to, then also on those that the model leads to
 * (DAgger: Ross, Gordon and Bagnell 2011), so that it learns to live with its own mistakes.
 */
export function trainModel(articles: readonly GoldDigest[], progress: (done: string) => void): MatchModel {
  const streams = streamsOf(articles);
  const decisions = decisionsOf(streams, null);
  let model = fitModel(decisions);
  progress(`fitted to ${decisions.length} decisions on gold events`);
  for (let pass = 1; pass <= PASSES; pass++) {
    decisions.push(...decisionsOf(streams, model));
    model = fitModel(decisions);
    progress(`fitted to ${decisions.length} decisions, ${pass} times on its own events`);
  }
  return model;
}

function streamsOf(articles: readonly GoldDigest[]): GoldDigest[][] {
  const sets = [...new Set(articles.map(({ set }) => set))];
  const apart = sets.map((set) => byTime(articles.filter((article) => article.set === set)));
  const all = [...apart, byTime(articles)];
  return [...all, ...all.map((stream) => crowded(stream, CROWDING))];
}

function decisionsOf(streams: readonly GoldDigest[][], model: MatchModel | null): Decision[] {
  return streams.flatMap((stream) => replay(stream, model).decisions);
}
