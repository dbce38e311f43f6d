import { fitSummaryModel } from '../../../bench/train/fit-summary-model';
import type { GoldEvent } from '../../../bench/train/gold-summaries';
import { expectations } from '../../../lambdas/core/fold/summary/choose-sentences';
import { readPassages } from '../../../lambdas/core/fold/summary/passages';
import { digestOf, filler, reportStating } from '../../lambdas/core/support';

/** An event of two reports that share a made-up sentence; that sentence is its summary. */
function event(name: string): GoldEvent {
  const shared = `The ${filler(`${name} shared`, 12)}`;
  const originals = ['one', 'two'].map((report) =>
    digestOf(
      report,
      reportStating(`${name} ${report}`, `The ${filler(`${name} ${report} first`, 15)}`, shared),
    ),
  );
  return { set: 'invented', cluster: name, originals, references: [shared] };
}

const events = Array.from({ length: 12 }, (_, index) => event(`event ${index}`));

describe('fitSummaryModel', () => {
  it('learns what summaries contain, for events that it has not seen', () => {
    const passages = readPassages(event('unseen').originals);
    const chances = expectations(fitSummaryModel(events), passages);
    const chanceOf = (articles: number) => {
      const own = passages.grams.filter((gram) => gram.articles === articles);
      return own.reduce((sum, { id }) => sum + (chances[4 * id] as number), 0) / own.length;
    };
    expect(chanceOf(2)).toBeGreaterThan(0.8);
    expect(chanceOf(1)).toBeLessThan(0.2);
  });

  it('is the same every time', () => {
    expect(fitSummaryModel(events.slice(0, 3))).toEqual(fitSummaryModel(events.slice(0, 3)));
  });
});
