import fc from 'fast-check';
import { linesOfMarkup } from '../../../../../lambdas/core/read/document/markup-lines';
import { growth } from '../../../../../testing/growth';

const WRAPPED = `The old cable to the mainland was laid nine years ago by
a ship that has since been sold, and the island paid for
it from the price of its fish.`;

describe('linesOfMarkup', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs',
      '<p>The pier burned.</p><p class="x">Nobody was hurt.</p>',
      ['The pier burned.', 'Nobody was hurt.'],
    ],
    ['words in inline elements', '<p>The <b>old</b> <a href="/p">pi<i>er</i></a>.</p>', ['The old pier.']],
    ['line ends of the source', '<p>The\n  pier\r\n\tburned.</p>\n', ['The pier burned.']],
    ['breaks', 'One<br>Two<br/>Three<BR />Four', ['One', 'Two', 'Three', 'Four']],
    ['lists and headings', '<h2>Hurt</h2><ul><li>Two men<li>A boy</ul>', ['Hurt', 'Two men', 'A boy']],
    ['cells', '<tr><td>Dead</td><td>2</td></tr><tr><td>Hurt</td><td>5</td></tr>', ['Dead 2', 'Hurt 5']],
    ['preformatted lines', '<pre>One\nTwo</pre>Three\nfour', ['One', 'Two', 'Three four']],
    ['preformatted lines that nobody closed', '<pre>One\n<b>Two</b>\nThree', ['One', 'Two', 'Three']],
    [
      'preformatted lines that were wrapped by hand',
      `<pre>${WRAPPED}\n\n<i>${WRAPPED}</i></pre>`,
      Array(2).fill(WRAPPED.replaceAll('\n', ' ')),
    ],
    ['scripts and styles', 'A<script>if (a<b) x("<p>");</SCRIPT> b<style>p{}</style>', ['A b']],
    ['captions', '<figure><img src="a"><figcaption>A pier</figcaption></figure>Text', ['Text']],
    ['empty elements that are not read', '<iframe src="a"/>Text<object data="b" />', ['Text']],
    ['comments', 'A<!-- <p>no</p> > --> b<!doctype html><?xml version="1.0"?>', ['A b']],
    ['a bracket in an attribute', '<img alt="a > b" title=\'<p>\'>Text', ['Text']],
    ['an apostrophe in a tag', "<p it's>Text</p>", ['Text']],
    ['signs that are no tags', 'a < b, 3<4, I <3 you, x > y', ['a < b, 3<4, I <3 you, x > y']],
    ['a space after the stroke', 'One</ br>Two', ['One', 'Two']],
    ['a tag cut off', '<p>Text<p clas', ['Text']],
    ['references', '<p>Caf&eacute;&nbsp;&amp;&#32;bar &lt;b&gt; &#x2019;&#146;</p>', ['Café & bar <b> ’’']],
    ['references to line ends', 'a&#10;b', ['a b']],
    ['names of prototypes', '<constructor>a</constructor><__proto__>b<toString>', ['a<__proto__>b']],
    ['nothing', '', []],
  ])('reads %s', (_, markup, lines) => {
    expect(linesOfMarkup(markup)).toEqual(lines);
  });

  it.each([
    '<div>',
    '<p>',
    '<',
    '<a "',
    '<a b="',
    '<!--',
    '<script>',
    '</p>',
    '<svg><p>',
    '&amp',
    '&',
    '<a',
    '<table><tr><td>',
  ])('reads 200 kB of %s in linear time', async (piece) => {
    expect(await growth((size) => linesOfMarkup(piece.repeat(size / piece.length)), 200_000)).toBeLessThan(
      1.5,
    );
  });

  it('gives lines that are trimmed, single and not blank, of any string', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br',
      '>',
      '<!--',
      '-->',
      '<pre>',
      '&#10;',
      '"',
      '=',
      '\n',
      ' ',
      'pier',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        for (const line of linesOfMarkup(pieces.join(''))) {
          expect(line).toBe(line.replace(/\s+/g, ' ').trim());
          expect(line).not.toBe('');
        }
      }),
    );
  });
});
