import { bestCasualties } from '../../../../../lambdas/core/fold/casualties/choose-casualties';
import { findOrigins } from '../../../../../lambdas/core/fold/event/origins';
import { digestOf, reportStating } from '../../support';

const bestOf = (...stated: string[]) => {
  const digests = stated.map((sentence, index) =>
    digestOf(`report-${index}`, reportStating(`report ${index}`, sentence)),
  );
  return bestCasualties(digests, findOrigins(digests));
};

describe('bestCasualties', () => {
  it('weighs what reports of a shooting say', () => {
    const shooting = 'A gunman shot dead two people and wounded five at the mill in Ostrand.';
    expect(bestOf(shooting, `${shooting} Police came.`)).toMatchObject({
      killed: { value: 2 },
      injured: { value: 5 },
    });
  });

  it('says nothing of other events, nor where fewer than half of the reports tell of shots', () => {
    const flood = 'The flood killed two people and injured five in Ostrand.';
    expect(bestOf(flood)).toBeUndefined();
    expect(
      bestOf(flood, 'Two people drowned in the flood.', 'A gunman shot two people in Ostrand.'),
    ).toBeUndefined();
  });
});
