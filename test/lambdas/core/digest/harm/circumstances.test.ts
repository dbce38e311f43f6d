import { digestOf } from '../../support';

const killed = (text: string, headline?: string) =>
  digestOf('a', { text, ...(headline !== undefined && { headline }) })
    .claims.filter(({ metric, kind }) => metric === 'killed' && kind === 'stated')
    .map(({ value, scope }) => [value, scope]);

describe('the dead of other times, and further dead', () => {
  it.each([
    'The crash comes less than a year after nine people died on the same stretch of road.',
    'The valley was last hit by a quake in 1998, when nine people died in its villages.',
    'In November 2013, nine people died in a shooting near the old harbour of the town.',
  ])('are apart: %s', (text) => {
    expect(killed(text)).toEqual([[9, 'earlier']]);
  });

  it('are in the toll where one is told', () => {
    const text =
      'The sinking has killed 14 people, the coastguard said, and three more people died in hospital.';
    expect(killed(text)).toEqual([[14, undefined]]);
  });

  it('count by themselves where no toll is told', () => {
    expect(killed('Three more people died in hospital on Friday, said the coastguard of the town.')).toEqual([
      [3, undefined],
    ]);
  });
});
