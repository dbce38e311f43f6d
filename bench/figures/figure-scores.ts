import type { Digest } from '../../lambdas/core/digest/digest';
import { chooseCasualties } from '../../lambdas/core/fold/casualties/choose';
import { casualtyReports, type Evidence } from '../../lambdas/core/fold/casualties/evidence';
import type { CasualtyModel } from '../../lambdas/core/fold/casualties/model';
import { findOrigins } from '../../lambdas/core/fold/event/origins';
import type { KnownCasualties } from '../train/fit-casualty-model';
import type { Incident } from './incidents';

/** Answers from which on a desk would not check. */
const SURE = 0.9;

/** What was found of an incident. */
interface Found {
  cluster: string;
  killed: number;
  injured: number;
  /** That both are right; 0 where no report says anything. */
  confidence: number;
}

/** An answer beside the truth. */
export interface Answer {
  found: Found;
  truth: Pick<Incident, 'killed' | 'injured'>;
  /** Whether its independent reports come to different numbers. */
  disagreed: boolean;
  /** Whether any report says anything of casualties. */
  covered: boolean;
}

/** What an incident's independent reports say, beside the truth. */
export function knownCasualties({ killed, injured, digests }: Incident): KnownCasualties {
  return { killed, injured, reports: reportsOf(digests) };
}

function reportsOf(digests: readonly Digest[]): Evidence[] {
  const origins = findOrigins(digests);
  return casualtyReports(digests.filter(({ articleId }) => origins.get(articleId) === articleId));
}

/** What a model finds of an incident. */
export function answerOf(cluster: string, known: KnownCasualties, model?: CasualtyModel): Answer {
  const { killed, injured, reports } = known;
  const chosen = chooseCasualties(reports, model);
  const said = new Set(reports.filter(isSpeaking).map((report) => `${report.killed} ${report.injured}`));
  return {
    found: {
      cluster,
      killed: chosen?.killed ?? 0,
      injured: chosen?.injured ?? 0,
      confidence: round(chosen?.confidence ?? 0),
    },
    truth: { killed, injured },
    disagreed: said.size > 1,
    covered: chosen !== null,
  };
}

function isSpeaking({ killed, injured }: Evidence): boolean {
  return killed !== undefined || injured !== undefined;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** What a bench prints of some answers, as shares. */
export interface FigureScores {
  incidents: number;
  killed: number;
  injured: number;
  both: number;
  disagreed: number;
  bothWhereDisagreed: number;
  sure: number;
  rightWhereSure: number;
  covered: number;
}

/** Scores answers by exact match. */
export function scoreFigures(answers: readonly Answer[]): FigureScores {
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

/** How often answers of each tenth of confidence are right. */
export function calibration(
  answers: readonly Answer[],
): { from: number; answers: number; mean: number; right: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = answers.filter(({ found }) => Math.min(9, Math.floor(found.confidence * 10)) === tenth);
    const mean = own.reduce((sum, { found }) => sum + found.confidence, 0) / Math.max(1, own.length);
    return { from: tenth / 10, answers: own.length, mean, right: share(own, isRight) };
  }).filter(({ answers }) => answers > 0);
}

function isRight({ found, truth }: Answer): boolean {
  return found.killed === truth.killed && found.injured === truth.injured;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}
