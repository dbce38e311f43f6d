import type { MatchModel } from '../../lambdas/core/match/model';
import { type MatchDecision, replay } from './decisions';
import { fitModel } from './fit-model';
import { byTime, crowded, type GoldDigest } from './gold-digests';

/** How many times closer events open in the crowded streams, which teach the model to separate look-alikes. */
const CROWDING = 30;

/** Number of times that the model is fitted again, to the decisions that it meets when it builds the events itself. */
const PASSES = 2;

/**
 * Trains on several sets of articles with gold events: on each set as a stream of its own and on all as one, at their
 * own pace and crowded. Starts with the states that the gold clusters lead to, and adds those that the model leads to
 * (DAgger: Ross, Gordon and Bagnell 2011), so that it learns to cope with its own mistakes.
 * @param onStep called with what was done
 */
export function trainModel(articles: readonly GoldDigest[], onStep: (done: string) => void): MatchModel {
  const streams = streamsOf(articles);
  const decisions = decisionsOf(streams, null);
  let model = fitModel(decisions);
  onStep(`fitted to ${decisions.length} decisions on gold events`);
  for (let pass = 1; pass <= PASSES; pass++) {
    decisions.push(...decisionsOf(streams, model));
    model = fitModel(decisions);
    onStep(`fitted to ${decisions.length} decisions, ${pass} times on its own events`);
  }
  return model;
}

function streamsOf(articles: readonly GoldDigest[]): GoldDigest[][] {
  const sets = [...new Set(articles.map(({ set }) => set))];
  const apart = sets.map((set) => byTime(articles.filter((article) => article.set === set)));
  const all = [...apart, byTime(articles)];
  return [...all, ...all.map((stream) => crowded(stream, CROWDING))];
}

function decisionsOf(streams: readonly GoldDigest[][], model: MatchModel | null): MatchDecision[] {
  return streams.flatMap((stream) => replay(stream, model).decisions);
}
