import fc from 'fast-check';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { reduce } from '../../../../../lambdas/core/read/html/reduce-page';

const bodyOf = (html: string) => /<body>([\s\S]*)<\/body>/.exec(reduce(html).html)?.[1];

describe('reduce', () => {
  it.each([
    ['closes what is open', '<div><p>a', '<div><p>a</p></div>'],
    ['ends a paragraph where the next begins', '<p>a<p>b', '<p>a</p><p>b</p>'],
    ['ends a paragraph with all in it', '<p>a<b>b<div>c', '<p>a<b>b</b></p><div>c</div>'],
    ['keeps a block open for a paragraph', '<div>a<b>b<p>c', '<div>a<b>b<p>c</p></b></div>'],
    [
      'ends items, and none of the list around',
      '<ul><li>a<ol><li>b<li>c</ol><li>d</ul>',
      '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>',
    ],
    ['ends terms', '<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
    [
      'ends cells and rows, and none of the table around',
      '<table><tr><td>a<td><table><tr><td>b</table><tr><th>c',
      '<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr><tr><th>c</th></tr></table>',
    ],
    ['nests what overlaps', '<b>a<i>b</b>c</i>', '<b>a<i>b</i></b>c'],
    ['leaves out ends of what never began', 'a</div></p>b', 'ab'],
    [
      'leaves out attributes that say nothing',
      '<p onclick="x" class=a data-b=\'c\'>d</p>',
      '<p class="a">d</p>',
    ],
    [
      'reads attributes with signs of tags in them',
      '<p id="a>b" class=\'c"d\'>e</p>',
      '<p id="a>b" class="c&quot;d">e</p>',
    ],
    [
      'reads attributes without value, twice and with spaces',
      '<p hidden id = a id=b>c</p>',
      '<p hidden="" id="a">c</p>',
    ],
    ['reads names in any case', '<P CLASS="a">b</P>', '<p class="a">b</p>'],
    ['leaves out comments and declarations', 'a<!-- <p> --><!DOCTYPE html><?xml?><![CDATA[x]]>b', 'ab'],
    ['leaves out scripts and styles', 'a<script>"<p>"</script><style>p > a {}</STYLE >b', 'ab'],
    ['leaves out only the empty one', 'a<svg/>b<svg><text>c</text></svg>d', 'abd'],
    ['leaves out elements of mere style', '<p>a<font size=2>b<br></font>c</p>', '<p>ab<br>c</p>'],
    ['leaves out what has no content and says nothing', 'a<input><br/><wbr>b', 'a<br>b'],
    ['takes signs for signs', '1 < 2 <3 >', '1 &lt; 2 &lt;3 >'],
    [
      'reads references but for signs of markup and those that it does not know',
      'caf&eacute; &#8212; &lt;b&gt; &AMP;amp; &#38; &check; AT&T',
      'café — &lt;b> &AMP;amp; &#38; &check; AT&T',
    ],
    ['leaves out null characters', 'a\0b', 'ab'],
    ['ends where the page ends in a tag', 'a<p class="b', 'a'],
    [
      'leaves out space behind the tags of blocks',
      '<div>\n <p>a</p>\t\n<p>b</p>\n</div>',
      '<div><p>a</p><p>b</p></div>',
    ],
    [
      'keeps space between words and elements of lines',
      '<p>a <b>b</b> <i>c</i> \n</p>',
      '<p>a <b>b</b> <i>c</i> \n</p>',
    ],
    [
      'keeps all space of what is formatted',
      '<pre>\n <b>a</b><br>  \n<b>b</b></pre>',
      '<pre>\n <b>a</b><br>  \n<b>b</b></pre>',
    ],
    ['has one body', '<body><head><body>a</body></html>b', 'ab'],
  ])('%s', (_, html, body) => {
    expect(bodyOf(html)).toBe(body);
  });

  it('keeps the language of the page and its scripts of JSON-LD', () => {
    const { html, jsonLd } = reduce(
      '<html lang=nb><script TYPE="application/LD+json; charset=utf-8">{"a": "<b>"}</SCRIPT><script>x</script>',
    );
    expect(html).toContain('<html lang="nb">');
    expect(jsonLd).toEqual(['{"a": "<b>"}']);
  });

  it.each([
    ['elements', '<i></i>', LIMITS.pageElements],
    ['elements within elements', `${'<i>'.repeat(30)}${'</i>'.repeat(30)}`, LIMITS.pageNesting / 15],
    ['references', 'a &amp;<!---->', LIMITS.pageElements],
  ])('leaves out what comes behind too many %s, but for JSON-LD', (_, piece, most) => {
    const tail = '<p>end</p><script type="application/ld+json">{}</script>';
    const { html, jsonLd } = reduce(`<p>begin</p>${piece.repeat(2 * most)}${tail}`);
    expect(html).toContain('<p>begin</p>');
    expect(html).not.toContain('end<');
    expect(html.length).toBeLessThan(piece.length * (most + 100));
    expect(jsonLd).toEqual(['{}']);
  });

  it('puts what nests too deep beside', () => {
    const body = bodyOf(`${'<div>'.repeat(1_000)}a`) ?? '';
    expect(body.match(/^(?:<div>)*/)?.[0]).toHaveLength(LIMITS.pageDepth * '<div>'.length);
    expect(body.match(/<div>/g)).toHaveLength(1_000);
    expect(body.match(/<\/div>/g)).toHaveLength(1_000);
  });

  it('nests properly whatever it is given, and changes nothing the second time', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b class="a">',
      '</b>',
      '<br>',
      '<',
      '>',
      '"',
      'a',
      '<!--',
      '-->',
      '<i',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { html } = reduce(pieces.join(''));
        expect(reduce(html).html).toBe(html);
      }),
      { numRuns: 500 },
    );
  });
});
