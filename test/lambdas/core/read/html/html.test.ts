import fc from 'fast-check';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { readHtml } from '../../../../../lambdas/core/read/html/html';
import { ARTICLE, jsonLd, PARAGRAPHS, page, rejection } from './pages';

const linesOf = (body: string, head = '') => readHtml(page({ body, head })).lines;

/** The article with something put after its second paragraph. */
const around = (inner: string) =>
  `<article><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>${inner}<p>${PARAGRAPHS.slice(2).join('</p><p>')}</p></article>`;

const [FIRST, SECOND, ...REST] = PARAGRAPHS;

describe('readHtml of the text', () => {
  it('has paragraphs, sub-headings and items of lists, one a line', () => {
    const inner = '<h2>What it cost</h2><ul><li>One new cable</li><li>Eleven divers</li></ul>';
    const lines = ['What it cost', 'One new cable', 'Eleven divers'];
    expect(linesOf(around(inner))).toEqual([FIRST, SECOND, ...lines, ...REST]);
  });

  it('parts words of neighbouring blocks and cells, and none of one word', () => {
    const inner = `<div>Lamp<div>mast</div>cable</div><p>Light<b>house</b> and<br>ferry &amp; boats</p>
      <table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>14</td></tr></table>`;
    const lines = ['Lamp', 'mast', 'cable', 'Lighthouse and', 'ferry & boats', 'Day Boats', 'Monday 14'];
    expect(linesOf(around(inner))).toEqual([FIRST, SECOND, ...lines, ...REST]);
  });

  it('puts lines of preformatted text together that were wrapped by hand', () => {
    const wrapped = `The old cable to the mainland was laid nine years ago by
a ship that has since been sold, and the island paid for
it from the price of its fish.`;
    expect(linesOf(around(`<pre>${wrapped}\n\n${wrapped}</pre>`))).toEqual([
      FIRST,
      SECOND,
      ...Array(2).fill(wrapped.replaceAll('\n', ' ')),
      ...REST,
    ]);
  });

  it('parts paragraphs of a FONT element from what stands before it', () => {
    const [first, ...rest] = PARAGRAPHS;
    const font = `<font><b>The lamp</b></font><br><br><font>${[first, ...rest].join('<br><br>')}</font>`;
    expect(linesOf(`<table><tr><td>${font}</td></tr></table>`)).toEqual(['The lamp', ...PARAGRAPHS]);
  });

  it('keeps the lines of preformatted text', () => {
    expect(linesOf(around('<pre>14:05  lamp on\n14:09  lamp off</pre>'))).toEqual([
      FIRST,
      SECOND,
      '14:05 lamp on',
      '14:09 lamp off',
      ...REST,
    ]);
  });

  it.each([
    ['navigation', '<nav><p>All of our news of today in one place for you.</p></nav>'],
    ['an aside', '<aside><p>Ten things that you did not know of lighthouses.</p></aside>'],
    ['a role', '<div role="contentinfo"><p>Ten things to know of lighthouses.</p></div>'],
    ['what is hidden', '<div hidden><p>Please log in to go on reading this text.</p></div>'],
    ['what is styled away', '<p style="color: red; display:none">Please log in to go on reading.</p>'],
    ['a caption', '<figure><img src="a.jpg"><figcaption>The lamp on Tuesday, in fog.</figcaption></figure>'],
    [
      'a caption without figure',
      '<div class="storyImage"><img src="a.jpg"><p>The lamp on Tuesday.</p></div>',
    ],
    ['a captioned box', '<div class="wp-caption"><p>The lamp on Tuesday, in fog, seen from land.</p></div>'],
    ['buttons', '<div class="share-buttons"><p>Tell your friends of it in one click.</p></div>'],
    ['a newsletter', '<section id="newsletterSignup"><p>All the news of the islands each day.</p></section>'],
    ['an author', '<div class="article__author-box"><p>Jon Aske writes of the sea and its people.</p></div>'],
    ['a form', '<form><p>Your address, and we will write to you each day.</p></form>'],
    [
      'a list of links',
      '<ul><li><a href="/a">Ferry late</a><li><a href="/b">Fog</a><li><a href="/c">Ice</a></ul>',
    ],
    [
      'a teaser',
      '<article><h3><a href="/b">Ferry late again</a></h3><p>For the third day in a row.</p></article>',
    ],
    ['a linked line', '<p><a href="/b">FERRY TO LOWER NESS LATE FOR THE THIRD DAY IN A ROW</a></p>'],
    [
      'a headed list of links',
      '<p>More on this:</p><p>Fog: <a href="/b">ferry late for the third day</a></p>',
    ],
    ['a pitch with a link', '<p>Sign up for our <a href="/n">letter from the islands</a> of each week.</p>'],
    ['a script', '<script>document.write("<p>Ten things of lighthouses</p>")</script>'],
    ['a comment', '<!-- <p>Ten things of lighthouses</p> -->'],
  ])('leaves out %s', (_, inner) => {
    expect(linesOf(around(inner))).toEqual(PARAGRAPHS);
  });

  it.each([
    ['a quotation', '<blockquote><p>A cable is as long as its shortest part.</p></blockquote>'],
    [
      'an embedded post',
      '<div class="social-embed"><blockquote>A cable is as long as its shortest part.</blockquote></div>',
    ],
    [
      'what is named for its subject',
      '<p class="tag-newsletter">A cable is as long as its shortest part.</p>',
    ],
    [
      'a figure with a table',
      '<figure><table><tr><td>A cable is as long as its shortest part.</td></tr></table></figure>',
    ],
    ['an anchor without address', '<p><a id="cable">A cable is as long as its shortest part.</a></p>'],
  ])('keeps %s', (_, inner) => {
    expect(linesOf(around(inner))).toEqual([
      FIRST,
      SECOND,
      'A cable is as long as its shortest part.',
      ...REST,
    ]);
  });

  it('keeps a line that is an address, and a sentence with a link', () => {
    const inner =
      '<p><a href="https://tern.example/cable">https://tern.example/cable</a></p><p>Subscribers of the line, <a href="/b">some forty</a>, had no light.</p>';
    const lines = ['https://tern.example/cable', 'Subscribers of the line, some forty, had no light.'];
    expect(linesOf(around(inner))).toEqual([FIRST, SECOND, ...lines, ...REST]);
  });

  it('keeps what begins as a pitch, without a link and before the end', () => {
    const line = 'Subscribe or sink, Ferrol said of the fund for the cable.';
    expect(linesOf(around(`<p>${line}</p>`))).toEqual([FIRST, SECOND, line, ...REST]);
    expect(linesOf(`<article>${ARTICLE}<p>${line}</p></article>`)).toEqual(PARAGRAPHS);
  });

  it('leaves out headline, byline and date at the top, and only there', () => {
    const date = 'Published 20 November 2026 | Updated 14:05';
    const body = `<div><h2>Lighthouse lit again</h2><p>By Jon Aske</p><p>${date}</p>${ARTICLE}<p>${date}</p></div>`;
    expect(linesOf(body)).toEqual([...PARAGRAPHS, date]);
  });

  it('is found where names and kinds speak against it', () => {
    expect(linesOf(`<form id="aspnetForm"><div>${ARTICLE}</div></form>`)).toEqual(PARAGRAPHS);
    expect(
      linesOf(`<div class="has-sidebar tag-newsletter"><div class="share">${ARTICLE}</div></div>`),
    ).toEqual(PARAGRAPHS);
    const rows = ['Ferrol 12', 'Aske 9', 'Nessing 4'];
    const table = rows
      .map((row) => `<tr class="banner"><td>${row.replace(' ', '</td><td>')}</td></tr>`)
      .join('');
    expect(linesOf(around(`<table>${table}</table>`))).toEqual([FIRST, SECOND, ...rows, ...REST]);
  });

  it('is found in a page without html, head and body, and in tags that nobody closed', () => {
    expect(readHtml(`<p>${PARAGRAPHS.join('<p>')}`).lines).toEqual(PARAGRAPHS);
    expect(readHtml(`<font>${PARAGRAPHS.join('</font><br><font>')}</font>`).lines).toEqual(PARAGRAPHS);
    expect(readHtml(`<div><article><p>${PARAGRAPHS.join('</span><p>')}`).lines).toEqual(PARAGRAPHS);
  });

  it('is that of JSON-LD where the page shows far less of it, and else that of the page', () => {
    const full = jsonLd({
      '@type': 'NewsArticle',
      headline: 'Lit again',
      articleBody: PARAGRAPHS.join('\n\n'),
    });
    expect(linesOf(`<article><p>${FIRST}</p></article>`, full)).toEqual(PARAGRAPHS);
    expect(linesOf(around('<p>Rain fell.</p>'), full)).toEqual([FIRST, SECOND, 'Rain fell.', ...REST]);
  });
});

describe('readHtml of what is no page with an article', () => {
  it.each(['', '   ', '<html></html>', '<script>var a = 1;</script>', '<img src="a.jpg">', '</p>', '<!--'])(
    'rejects %j as no-text',
    (html) => {
      expect(rejection(html)).toBe('no-text');
    },
  );

  it.each([
    ['too much text', 'a'.repeat(2_000_001)],
    ['too many characters', ' '.repeat(10_000_001)],
  ])('rejects %s as too-large', (_, html) => {
    expect(rejection(html)).toBe('too-large');
  });

  it.each([
    ['posts', 6_000, '', (text: string) => `<div class="post"><p>${text}</p></div>`],
    ['posts in frames', 6_000, '<div>'.repeat(20), (text: string) => `<section><p>${text}</p></section>`],
    ['comments', 20_000, '', (text: string) => `<ul class="comments"><li><b>Ann</b><p>${text}</p></li></ul>`],
  ])('reads the beginning of a page of thousands of %s', (_, count, frames, post) => {
    const posts = Array.from({ length: count }, (_, index) => post(`At ${index} the lamp was lit.`));
    const { lines } = readHtml(page({ body: `${frames}<article>${ARTICLE}${posts.join('')}</article>` }));
    expect(lines.slice(0, PARAGRAPHS.length)).toEqual(PARAGRAPHS);
    expect(lines.length).toBeLessThanOrEqual(LIMITS.pageElements);
    expect(lines).not.toContain(`At ${count - 1} the lamp was lit.`);
  });

  it('throws nothing but rejections, whatever the markup', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div class="a',
        '">',
        '<article>',
        '</div>',
        '<table><tr>',
        '<td>',
        '<a href=',
        "'x'",
        '>',
      ],
      ...[
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<script type="application/ld+json">',
        '{"@type":"NewsArticle"}',
      ],
      ...[
        '</script>',
        '<svg/>',
        '<br/>',
        '<',
        '&amp;',
        '&#0;',
        '\0',
        ' ',
        '=',
        FIRST as string,
        '\ud800',
        '<h1>',
      ],
      ...[
        '<blockquote>',
        '<html lang="',
        '<base href="x://">',
        '<form>',
        '<ul><li>',
        '</ul>',
        '<constructor>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(['none', 'no-text']).toContain(rejection(pieces.join('')));
      }),
      { numRuns: 300 },
    );
  });
});
