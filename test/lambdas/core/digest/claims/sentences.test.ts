import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { foreignStatements, statementsOf } from '../../../../../lambdas/core/fold/figures/statements';
import { type ExpectedClaim, scoreClaims } from '../../../../../testing/score-claims';
import { digestOf, type Report } from '../../support';

/** An invented sentence or two, with the numbers that a careful reader takes from them. */
interface Sentence extends Report {
  topic: string;
  claims: ExpectedClaim[];
  /** Where readers may differ, and why. */
  note?: string;
}

const FOLDER = path.join(__dirname, '../../../../fixtures/figures');

/** The least share of right claims among those found, and of found ones among those expected. */
const LEAST = 0.9;

const sentencesOf = (file: string) =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);

/** The score of what a record would make of a report. */
function scoreOf({ topic, claims, note, ...report }: Sentence, index: number) {
  const digests = [digestOf(`sentence-${index}`, report)];
  const told = [...statementsOf(digests, new Map()), ...foreignStatements(digests, new Map())];
  return scoreClaims(
    told.map(({ claim }) => claim),
    claims,
  );
}

describe.each(['sentences.jsonl', 'more-sentences.jsonl', 'late-sentences.jsonl'])(
  'claims of the invented %s',
  (file) => {
    const scored = sentencesOf(file).map((sentence, index) => ({
      text: sentence.text,
      score: scoreOf(sentence, index),
    }));
    const sum = (count: 'truePositives' | 'falsePositives' | 'falseNegatives') =>
      scored.reduce((total, { score }) => total + score[count], 0);

    it(`are right in ${LEAST} of what is found`, () => {
      const precision = sum('truePositives') / (sum('truePositives') + sum('falsePositives'));
      const wrong = scored.filter(({ score }) => score.stray.length > 0);
      const stray = wrong.map(({ text, score }) => ({ text, stray: score.stray.map(shortly) }));
      expect({ precision, stray: precision >= LEAST ? [] : stray }).toEqual({
        precision: expect.any(Number),
        stray: [],
      });
    });

    it(`find ${LEAST} of what is expected`, () => {
      const recall = sum('truePositives') / (sum('truePositives') + sum('falseNegatives'));
      const wrong = scored.filter(({ score }) => score.missed.length > 0);
      const missed = wrong.map(({ text, score }) => ({ text, missed: score.missed.map(shortly) }));
      expect({ recall, missed: recall >= LEAST ? [] : missed }).toEqual({
        recall: expect.any(Number),
        missed: [],
      });
    });
  },
);

function shortly({ metric, unit, value, high, bound, scope }: ExpectedClaim | Claim): string {
  return [metric, unit, bound, value, high, scope].filter((part) => part !== undefined).join(' | ');
}
