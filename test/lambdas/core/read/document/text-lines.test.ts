import { linesOfText } from '../../../../../lambdas/core/read/document/markup-lines';
import { growth } from '../../../../../testing/growth';

describe('linesOfText', () => {
  it.each<[string, string, string[]]>([
    ['plain lines', 'One\r\nTwo\rThree\nFour', ['One', 'Two', 'Three', 'Four']],
    ['paragraphs of HTML', '<p>One\ntwo</p>\n<p>Three</p>', ['One two', 'Three']],
    ['breaks', 'One<br>two', ['One', 'two']],
    ['inline tags within plain lines', 'One <b>two</b>\nThree', ['One two', 'Three']],
    ['references within plain lines', 'R&amp;D at the caf&eacute;', ['R&D at the café']],
    ['signs that are no tags', 'If a <b and c> d\n3 < 4', ['If a d', '3 < 4']],
    ['a tag that never ends', `a <b ${'x'.repeat(2000)}`, [`a <b ${'x'.repeat(2000)}`]],
  ])('reads %s', (_, text, lines) => {
    expect(linesOfText(text)).toEqual(lines);
  });

  it.each(['<', '<p ', '<a b', '\n', '<b>\n', '&amp'])('reads 200 kB of %j in linear time', async (piece) => {
    expect(await growth((size) => linesOfText(piece.repeat(size / piece.length)), 200_000)).toBeLessThan(1.5);
  });
});
