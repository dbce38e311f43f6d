import type { Digest } from '../../digest/digest';
import type { Figure } from '../event/event-record';
import { type Origins, speaks } from '../event/origins';
import { type CasualtyModel, DOUBT_FEATURES, doubtFeatures, MODEL } from './casualty-model';
import { PAIR_FEATURES, pairFeatures } from './casualty-pairs';
import { candidates, casualtyReports, type Evidence, type TollCandidate } from './evidence';
import { METRIC_FEATURES, metricFeatures } from './metric-features';

/** The chosen numbers of killed and injured, with the probability that they are right, from 0 to 1. */
export interface Casualties extends TollCandidate {
  /** Probability that both numbers are right. */
  confidence: number;
  /** Probability that either number is right, whatever the other is. */
  confidenceOf: TollCandidate;
}

/** A candidate or the doubt that any candidate is right, with its features. */
export interface Option {
  /** Null for the doubt. */
  candidate: TollCandidate | null;
  features: Features;
}

/** Features by the group of weights that applies to them. */
export interface Features {
  killed: number[];
  injured: number[];
  pair: number[];
  doubt: number[];
}

/**
 * The best values of killed and injured, chosen together by the model. Undefined if fewer than half of the independent
 * reports mention a shooting: the model was trained on shootings, and its doubts say nothing about earthquakes or wars.
 */
export function bestCasualties(
  members: readonly Digest[],
  origins: Origins,
): Record<keyof TollCandidate, Figure['best']> | undefined {
  const reports = members.filter((member) => speaks(member, origins));
  if (2 * reports.filter(mentionsShooting).length < reports.length) return undefined;
  const chosen = chooseCasualties(casualtyReports(reports));
  if (!chosen) return undefined;
  const best = (metric: keyof TollCandidate) => ({
    value: chosen[metric],
    confidence: Math.round(chosen.confidenceOf[metric] * 1000) / 1000,
  });
  return { killed: best('killed'), injured: best('injured') };
}

/**
 * The pair of numbers that a conditional logit (McFadden 1974) finds most likely, given what the reports state, mention
 * or imply. `reports` has one entry per origin, by publication. Null if no report says anything about either number.
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
  const confidenceOf = (metric: keyof TollCandidate) =>
    likely
      .filter(({ candidate }) => candidate[metric] === best.candidate[metric])
      .reduce((sum, { share }) => sum + share, 0);
  return {
    ...best.candidate,
    confidence: best.share,
    confidenceOf: { killed: confidenceOf('killed'), injured: confidenceOf('injured') },
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
  const doubt = { killed: [], injured: [], pair: [], doubt: doubtFeatures(reports, pairs.length) };
  return [...weighed, { candidate: null, features: doubt }];
}

const SHOOTING = /\b(?:shot|shoots?|shootings?|shootout|shooter|gunfire|gunman|gunmen|gunshots?|gunned)\b/i;

function mentionsShooting({ headline, sentences, lead }: Digest): boolean {
  return [headline, ...sentences.slice(0, lead)].some((text) => SHOOTING.test(text));
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
