import { fitCasualtyModel, type KnownCasualties } from '../../../bench/train/fit-casualty-model';
import { DOUBT_FEATURES } from '../../../lambdas/core/fold/casualties/casualty-model';
import { PAIR_FEATURES } from '../../../lambdas/core/fold/casualties/casualty-pairs';
import { chooseCasualties } from '../../../lambdas/core/fold/casualties/choose-casualties';
import { METRIC_FEATURES } from '../../../lambdas/core/fold/casualties/metric-features';
import { reportOf } from '../../lambdas/core/fold/casualties/reports';

/** Events whose two reports differ; either the first or the last report is right. */
function eventsWhere(right: 'first' | 'last', count = 60): KnownCasualties[] {
  return Array.from({ length: count }, (_, index) => {
    const [low, high] = [1 + (index % 3), 4 + (index % 5)];
    const values = index % 2 === 0 ? [low, high] : [high, low];
    const reports = values.map((killed) => reportOf({ killed, injured: 7 }));
    return { killed: values[right === 'first' ? 0 : 1] as number, injured: 7, reports };
  });
}

describe('fitCasualtyModel', () => {
  it.each(['first', 'last'] as const)('learns that the %s report is right', (right) => {
    const model = fitCasualtyModel(eventsWhere(right));
    for (const { killed, injured, reports } of eventsWhere(right, 10)) {
      const chosen = chooseCasualties(reports, model);
      expect(chosen).toMatchObject({ killed, injured });
      expect(chosen?.confidence).toBeGreaterThan(0.7);
    }
  });

  it('learns to doubt where no candidate is right', () => {
    const lost = eventsWhere('last').map((event) => ({ ...event, killed: 99 }));
    const model = fitCasualtyModel(lost);
    for (const { reports } of lost.slice(0, 5))
      expect(chooseCasualties(reports, model)?.confidence).toBeLessThan(0.1);
  });

  it('has a weight for every feature, and learns nothing from events without reports', () => {
    const model = fitCasualtyModel([{ killed: 1, injured: 0, reports: [] }]);
    expect(Object.keys(model.killed)).toEqual(METRIC_FEATURES);
    expect(Object.keys(model.injured)).toEqual(METRIC_FEATURES);
    expect(Object.keys(model.pair)).toEqual(PAIR_FEATURES);
    expect(Object.keys(model.doubt)).toEqual(DOUBT_FEATURES);
    expect(
      Object.values(model)
        .flatMap((weights) => Object.values(weights))
        .every((weight) => weight === 0),
    ).toBe(true);
  });

  it('is the same every time', () => {
    expect(fitCasualtyModel(eventsWhere('last'))).toEqual(fitCasualtyModel(eventsWhere('last')));
  });
});
