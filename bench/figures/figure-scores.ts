import type { Digest } from '../../lambdas/core/digest/digest';
import type { CasualtyModel } from '../../lambdas/core/fold/casualties/casualty-model';
import { chooseCasualties } from '../../lambdas/core/fold/casualties/choose-casualties';
import { casualtyReports, type Evidence } from '../../lambdas/core/fold/casualties/evidence';
import { findOrigins, speaks } from '../../lambdas/core/fold/event/origins';
import type { KnownCasualties } from '../train/fit-casualty-model';
import type { Incident } from './incidents';

/** Confidence from which on a news desk would not check an answer. */
const SURE = 0.9;

/** The casualties found for an incident. */
interface FoundCasualties {
  cluster: string;
  killed: number;
  injured: number;
  /** Confidence that both numbers are right; 0 where no report states any. */
  confidence: number;
}

/** The casualties found for an incident, with the true ones. */
export interface CasualtyAnswer {
  found: FoundCasualties;
  truth: Pick<Incident, 'killed' | 'injured'>;
  /** Whether its independent reports state different numbers. */
  disagreed: boolean;
  /** Whether any report states casualties. */
  covered: boolean;
}

/** The casualties that an incident's independent reports state, with the true ones. */
export function knownCasualties({ killed, injured, digests }: Incident): KnownCasualties {
  return { killed, injured, reports: reportsOf(digests) };
}

function reportsOf(digests: readonly Digest[]): Evidence[] {
  const origins = findOrigins(digests);
  return casualtyReports(digests.filter((digest) => speaks(digest, origins)));
}

/** Answers an incident, by default with the model that ships. */
export function answerOf(cluster: string, known: KnownCasualties, model?: CasualtyModel): CasualtyAnswer {
  const { killed, injured, reports } = known;
  const chosen = chooseCasualties(reports, model);
  const stated = new Set(reports.filter(isStating).map((report) => `${report.killed} ${report.injured}`));
  return {
    found: {
      cluster,
      killed: chosen?.killed ?? 0,
      injured: chosen?.injured ?? 0,
      confidence: round(chosen?.confidence ?? 0),
    },
    truth: { killed, injured },
    disagreed: stated.size > 1,
    covered: chosen !== null,
  };
}

function isStating({ killed, injured }: Evidence): boolean {
  return killed !== undefined || injured !== undefined;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Scores of answers; all but the counts of incidents are shares. */
export interface FigureScores {
  incidents: number;
  killed: number;
  injured: number;
  both: number;
  /** Number of incidents whose reports disagree. */
  disagreed: number;
  bothWhereDisagreed: number;
  sure: number;
  rightWhereSure: number;
  covered: number;
}

/** Scores answers: a number is right only if it is exact. */
export function scoreFigures(answers: readonly CasualtyAnswer[]): FigureScores {
  const disagreed = answers.filter((answer) => answer.disagreed);
  const sure = answers.filter(({ found }) => found.confidence >= SURE);
  return {
    incidents: answers.length,
    killed: share(answers, ({ found, truth }) => found.killed === truth.killed),
    injured: share(answers, ({ found, truth }) => found.injured === truth.injured),
    both: share(answers, isRight),
    disagreed: disagreed.length,
    bothWhereDisagreed: share(disagreed, isRight),
    sure: sure.length / answers.length,
    rightWhereSure: share(sure, isRight),
    covered: share(answers, ({ covered }) => covered),
  };
}

/** How often the answers in each tenth of confidence are right; empty tenths are left out. */
export function calibration(
  answers: readonly CasualtyAnswer[],
): { from: number; answers: number; mean: number; right: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = answers.filter(({ found }) => Math.min(9, Math.floor(found.confidence * 10)) === tenth);
    const mean = own.reduce((sum, { found }) => sum + found.confidence, 0) / Math.max(1, own.length);
    return { from: tenth / 10, answers: own.length, mean, right: share(own, isRight) };
  }).filter(({ answers }) => answers > 0);
}

function isRight({ found, truth }: CasualtyAnswer): boolean {
  return found.killed === truth.killed && found.injured === truth.injured;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}
