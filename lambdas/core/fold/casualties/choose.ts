import type { Digest } from '../../digest/digest';
import type { Figure } from '../event/event-record';
import type { Origins } from '../event/origins';
import { candidates, casualtyReports, type Evidence, type TollCandidate } from './evidence';
import { METRIC_FEATURES, metricFeatures } from './metric-features';
import { type CasualtyModel, DOUBT_FEATURES, doubtFeatures, MODEL } from './model';
import { PAIR_FEATURES, pairFeatures } from './pair-features';

/** How many were killed and injured, and how likely that is to be right, from 0 to 1. */
export interface Casualties extends TollCandidate {
  /** That both numbers are right. */
  confidence: number;
  /** That each is, whatever the other. */
  confidenceOf: TollCandidate;
}

/** A candidate, or the doubt that any is right, with what speaks for it. */
export interface Option {
  /** Null for the doubt. */
  candidate: TollCandidate | null;
  features: Features;
}

/** Features by the weights that apply to them. */
export interface Features {
  killed: number[];
  injured: number[];
  pair: number[];
  doubt: number[];
}

const NOTHING: Features = { killed: [], injured: [], pair: [], doubt: [] };

/**
 * The pair of numbers that a conditional logit (McFadden 1974) over what reports state, tell of and imply finds most
 * likely; `reports`, one an origin, are by publication. Null where no report says anything of either.
 */
export function chooseCasualties(
  reports: readonly Evidence[],
  model: CasualtyModel = MODEL,
): Casualties | null {
  if (reports.every(({ killed, injured }) => killed === undefined && injured === undefined)) return null;
  const all = options(reports);
  const scores = all.map(({ features }) => scoreOf(features, model));
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const likely = all.flatMap(({ candidate }, index) =>
    candidate ? [{ candidate, share: (weights[index] as number) / total }] : [],
  );
  const best = likely.reduce((a, b) => (b.share > a.share ? b : a));
  const shareOf = (metric: keyof TollCandidate) =>
    likely
      .filter(({ candidate }) => candidate[metric] === best.candidate[metric])
      .reduce((sum, { share }) => sum + share, 0);
  return {
    ...best.candidate,
    confidence: best.share,
    confidenceOf: { killed: shareOf('killed'), injured: shareOf('injured') },
  };
}

/** All candidates and the doubt, with their features. */
export function options(reports: readonly Evidence[]): Option[] {
  const pairs = candidates(reports);
  const killed = new Map<number, number[]>();
  const injured = new Map<number, number[]>();
  for (const pair of pairs) {
    if (!killed.has(pair.killed)) killed.set(pair.killed, metricFeatures('killed', pair.killed, reports));
    if (!injured.has(pair.injured))
      injured.set(pair.injured, metricFeatures('injured', pair.injured, reports));
  }
  const weighed = pairs.map((candidate) => ({
    candidate,
    features: {
      killed: killed.get(candidate.killed) as number[],
      injured: injured.get(candidate.injured) as number[],
      pair: pairFeatures(candidate, reports),
      doubt: [],
    },
  }));
  return [
    ...weighed,
    { candidate: null, features: { ...NOTHING, doubt: doubtFeatures(reports, pairs.length) } },
  ];
}

function scoreOf(features: Features, model: CasualtyModel): number {
  return (
    dot(features.killed, METRIC_FEATURES, model.killed) +
    dot(features.injured, METRIC_FEATURES, model.injured) +
    dot(features.pair, PAIR_FEATURES, model.pair) +
    dot(features.doubt, DOUBT_FEATURES, model.doubt)
  );
}

function dot(features: readonly number[], names: readonly string[], weights: Record<string, number>): number {
  return features.reduce(
    (sum, feature, index) => sum + (feature === 0 ? 0 : feature * (weights[names[index] as string] ?? 0)),
    0,
  );
}

/** What the model was trained on; of quakes and wars its doubts say nothing, and the rules of all figures serve. */
const SHOOTING = /\b(?:shot|shoots?|shootings?|shootout|shooter|gunfire|gunman|gunmen|gunshots?|gunned)\b/i;

/** The best values of killed and injured, weighed together; undefined where reports tell of no shooting. */
export function bestCasualties(
  members: readonly Digest[],
  origins: Origins,
): Record<keyof TollCandidate, Figure['best']> | undefined {
  const originals = members.filter(({ articleId }) => origins.get(articleId) === articleId);
  if (2 * originals.filter(tellsOfShooting).length < originals.length) return undefined;
  const chosen = chooseCasualties(casualtyReports(originals));
  if (!chosen) return undefined;
  const best = (metric: keyof TollCandidate) => ({
    value: chosen[metric],
    confidence: Math.round(chosen.confidenceOf[metric] * 1000) / 1000,
  });
  return { killed: best('killed'), injured: best('injured') };
}

function tellsOfShooting({ headline, sentences, lead }: Digest): boolean {
  return [headline, ...sentences.slice(0, lead)].some((text) => SHOOTING.test(text));
}
