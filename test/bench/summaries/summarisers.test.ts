import fc from 'fast-check';
import { rouge } from '../../../bench/lib/rouge';
import { expectedCoverage, lead, oracle, randomChoice, sumBasic } from '../../../bench/summaries/baselines';
import { lexRank, pageRank, textRank } from '../../../bench/summaries/graph-summarisers';
import { cutAt, type Summariser } from '../../../bench/summaries/summariser';
import { MODEL } from '../../../lambdas/core/fold/summary/choose-sentences';
import { type Passages, readPassages } from '../../../lambdas/core/fold/summary/passages';
import { digestOf, marketFire, membersArbitrary, type Report } from '../../lambdas/core/support';

const METHODS: [string, Summariser][] = [
  ['random', randomChoice],
  ['lead', lead],
  ['TextRank', textRank],
  ['LexRank', lexRank],
  ['SumBasic', sumBasic],
  ['expected coverage', expectedCoverage(MODEL)],
];

const readReports = (...reports: Report[]): Passages =>
  readPassages(reports.map((report, index) => digestOf(`${index}`, report)));

describe.each(METHODS)('%s', (_, summarise) => {
  it('chooses sentences of the event, each once, the same every time', () => {
    fc.assert(
      fc.property(membersArbitrary, fc.integer({ min: 1, max: 100 }), (members, words) => {
        const event = readPassages(members);
        const chosen = summarise(event, words);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.every((passage) => event.passages.includes(passage))).toBe(true);
        expect(summarise(event, words)).toEqual(chosen);
      }),
      { numRuns: 20 },
    );
  });

  it('fills a short summary of a real event', () => {
    const event = readPassages(marketFire());
    expect(cutAt(summarise(event, 40), 40).split(' ')).toHaveLength(40);
  });
});

const SHARED = 'The boiler of the mill burst in Ostrand.';

describe('the methods', () => {
  const event = readReports(
    { text: `${SHARED} Gulls circled over empty quays. Trams stopped at noon.` },
    { text: `Bakers sold warm bread. The mill in Ostrand lost its boiler. Lamps flickered twice.` },
    { text: `Pigeons left their lofts. Someone heard the boiler of the Ostrand mill burst.` },
  );

  it.each([
    ['TextRank', textRank],
    ['LexRank', lexRank],
    ['SumBasic', sumBasic],
  ])('%s prefers what several articles state', (_, summarise) => {
    expect(cutAt(summarise(event, 5), 100)).toMatch(/mill/);
  });

  it('lead has the first sentences before the second ones', () => {
    expect(lead(event, 16).map(({ position }) => position)).toEqual([0, 0, 0]);
  });

  it('oracle scores at least as well as choosing without the reference', () => {
    const reference = 'Lamps flickered and gulls circled over the quays of the town.';
    const scoreOf = (summarise: Summariser) => {
      const { rouge1, rouge2 } = rouge(cutAt(summarise(event, 12), 12), reference, 'en');
      return rouge1 + rouge2;
    };
    const best = scoreOf(oracle(reference, 'en'));
    for (const [, summarise] of METHODS) expect(best).toBeGreaterThanOrEqual(scoreOf(summarise));
    expect(best).toBeGreaterThan(scoreOf(lead));
  });
});

describe('pageRank', () => {
  it('adds up to 1 and ranks the node first that all lead to', () => {
    const ranks = pageRank([
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
    expect(ranks.indexOf(Math.max(...ranks))).toBe(1);
    expect(pageRank([[0]])).toEqual([1]);
  });
});
