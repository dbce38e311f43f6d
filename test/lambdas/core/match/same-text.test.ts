import { isSameText } from '../../../../lambdas/core/match/near-duplicate';
import { versionOf } from '../../../../testing/articles';
import { filler } from '../support';

const digestOf = (headline: string, text: string) => {
  const body = JSON.stringify({ headline, text, publishedAt: '2026-11-10T06:00:00Z' });
  const { digest } = versionOf({ key: 'a.json', body });
  if (!digest) throw new Error('It has no digest.');
  return digest;
};

describe('isSameText', () => {
  const long = filler('harbour', 80);
  const short = 'Ferry service between Ostrand and Velm resumes after the storm tonight.';

  it.each([
    ['a text and itself', long, long, true],
    ['a text and one with a further sentence', long, `${long} The council met at noon.`, true],
    ['two texts', long, filler('museum', 80), false],
    ['a short text and itself', short, short, true],
    [
      'two short texts',
      short,
      'Ferry service between Ostrand and Velm stays closed tonight, the port says.',
      false,
    ],
  ])('of %s', (_, one, other, same) => {
    expect(isSameText(digestOf('Headline', one), digestOf('Headline', other))).toBe(same);
  });
});
