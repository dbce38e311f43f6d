import { digest } from '../../../../../lambdas/core/digest/digest';
import type { Figure } from '../../../../../lambdas/core/fold/event/event-record';
import { isOverstated, statesOutdated } from '../../../../../lambdas/core/fold/figures/outdated';
import { articleIn } from '../../../../../testing/read-all';

const figure = (value: number, standing: Figure['standing']): Figure => ({
  ...{ metric: 'injured', unit: 'person', standing, best: { value, confidence: 0.5 }, readings: [] },
});

const saying = (text: string) =>
  digest(
    articleIn('a.json', JSON.stringify({ headline: 'Mill fire in Ostrand', text }), '2026-11-10T12:00:00Z'),
    'a',
  );

describe('a sentence with a number that a later one has replaced', () => {
  const report = saying(
    'The fire at the mill in Ostrand injured 12 people on Tuesday. A man was injured when the roof fell in. Crews stayed all night.',
  );

  it('is outdated once the count has changed, and not before', () => {
    expect(statesOutdated(0, report, [figure(19, 'developing')])).toBe(true);
    expect(statesOutdated(0, report, [figure(12, 'developing')])).toBe(false);
    expect(statesOutdated(0, report, [figure(19, 'conflicting')])).toBe(false);
  });

  it('is not one that mentions people one by one, or none', () => {
    expect(statesOutdated(1, report, [figure(19, 'developing')])).toBe(false);
    expect(statesOutdated(2, report, [figure(19, 'developing')])).toBe(false);
  });

  it('overstates where the number fell', () => {
    const [claim] = report.claims.filter(({ value }) => value === 12);
    expect(claim && isOverstated(claim, [figure(9, 'developing')])).toBe(true);
    expect(claim && isOverstated(claim, [figure(19, 'developing')])).toBe(false);
  });
});
