import { evidenceOf } from '../../../../../lambdas/core/fold/casualties/evidence';
import { claimOf } from './reports';

const told = { kind: 'individuals' } as const;

const votesOf = (...claims: ReturnType<typeof claimOf>[]) => {
  const { killed, injured } = evidenceOf(claims, []);
  return [killed, injured];
};

describe('evidenceOf', () => {
  it('comes to nothing where nothing is said, or only of another event', () => {
    expect(votesOf()).toEqual([undefined, undefined]);
    expect(evidenceOf([], [claimOf('killed', 9)]).killed).toBeUndefined();
  });

  it('takes the number in the headline, then that in the lead, then that stated most', () => {
    const late = claimOf('killed', 7, { sentence: 9 });
    const lead = claimOf('killed', 5, { sentence: 2 });
    const headline = claimOf('killed', 4, { sentence: -1 });
    expect(votesOf(late, lead, headline)).toEqual([4, undefined]);
    expect(votesOf(late, lead)).toEqual([5, undefined]);
    expect(votesOf(late, lead, { ...late, sentence: 10 }, { ...late, sentence: 11 })).toEqual([7, undefined]);
  });

  it('takes people told of one by one where they are more', () => {
    expect(votesOf(claimOf('killed', 1), claimOf('killed', 3, told))).toEqual([3, undefined]);
    expect(votesOf(claimOf('killed', 3), claimOf('killed', 1, told))).toEqual([3, undefined]);
  });

  it('takes those shot and not killed for injured, unless a number of injured is stated', () => {
    const [shot, killed] = [claimOf('shot', 5), claimOf('killed', 2)];
    expect(votesOf(shot, killed)).toEqual([2, 3]);
    expect(votesOf(shot, killed, claimOf('injured', 4))).toEqual([2, 4]);
    expect(votesOf(claimOf('shot', 1), killed)).toEqual([2, undefined]);
  });

  it('takes those in hospital where nobody else is told to be injured', () => {
    expect(votesOf(claimOf('hospitalised', 3))).toEqual([undefined, 3]);
    expect(votesOf(claimOf('hospitalised', 3), claimOf('injured', 6))).toEqual([undefined, 6]);
  });
});
