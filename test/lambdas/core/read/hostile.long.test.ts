import { pagesIn } from '../../../../lambdas/core/read/containers/warc';
import { LIMITS } from '../../../../lambdas/core/read/document/limits';
import { readMail } from '../../../../lambdas/core/read/mail/mail';
import { namesOfKilled } from '../../../../lambdas/core/read/notices/kill-notice';
import { growth } from '../../../../testing/growth';
import { readAll } from '../../../../testing/read-all';
import { UPLOADED_AT } from '../support';
import { PARAGRAPHS, rejection } from './html/pages';

const FIRST = PARAGRAPHS[0] as string;

describe('readHtml of what is no page with an article', () => {
  const sentence = `${FIRST} `;
  const hostile: [name: string, size: number, html: (size: number) => string][] = [
    ['elements within elements', 100_000, (size) => `${'<div>'.repeat(size)}<p>${sentence}`],
    ['elements within elements, unclosed', 7_000, (size) => '<b>x'.repeat(size)],
    ['a million elements', 1_000_000, (size) => '<p>a</p>'.repeat(size)],
    ['sub-headings', 600_000, (size) => '<h2>Repairs</h2>'.repeat(size)],
    ['references', 380_000, (size) => `<p>${'&amp;'.repeat(size)}`],
    ['references in elements', 2_500, (size) => `<b>${'&check;'.repeat(100)}</b>`.repeat(size)],
    ['links', 7_900, (size) => '<a href=x>Repairs</a>'.repeat(size)],
    ['paragraphs in deep frames', 7_800, (size) => '<div>'.repeat(60) + `<p>${sentence}</p>`.repeat(size)],
    ['tables in tables', 2_600, (size) => '<table><tr><td>'.repeat(size) + sentence],
    ['attributes', 1_000_000, (size) => `<div ${'a=1 b '.repeat(size)}><p>${sentence}`],
    ['one attribute', 1_500_000, (size) => `<div class="${'a-b c '.repeat(size)}"><p>${sentence}`],
    ['signs that begin no tag', 9_000_000, (size) => '<'.repeat(size)],
    ['signs that begin no tag in a page', 480_000, (size) => '<'.repeat(size)],
    ['scripts of JSON-LD', 330_000, (size) => '<script type=ld+json></script>'.repeat(size)],
    ['comments', 1_000_000, (size) => '<!-- -->'.repeat(size)],
    ['comments that never end', 2_000_000, (size) => '<!--'.repeat(size)],
    ['scripts that never end', 1_000_000, (size) => '<script>'.repeat(size)],
    ['quotation marks that never end', 1_000_000, (size) => '<a href="'.repeat(size)],
    ['end tags', 1_500_000, (size) => '</div>'.repeat(size)],
    ['spaces', 950_000, (size) => `<p>${' \n'.repeat(size)}${sentence}`],
    ['null characters', 1_900_000, (size) => `<p>${'\0'.repeat(size)}${sentence}`],
    ['one address', 490_000, (size) => `<p><a href=x>${'www.'.repeat(size)}</a>`],
    ['a title', 490_000, (size) => `<title>${'a - '.repeat(size)}</title><p>${sentence}`],
    [
      'words of a headline',
      400_000,
      (size) => `<h1>${'a b '.repeat(size)}</h1>${'<p>a b c</p>'.repeat(7_000)}`,
    ],
    [
      'JSON-LD',
      4_000_000,
      (size) => `<script type="application/ld+json">${'['.repeat(size)}</script><p>${sentence}`,
    ],
    ['the longest page', 10_000_001, (size) => 'a'.repeat(size)],
  ];

  it.each(hostile)('ends in proportion to many of: %s', async (_, most, html) => {
    const read = (size: number) => expect(['none', 'no-text', 'too-large']).toContain(rejection(html(size)));
    expect(await growth(read, most)).toBeLessThan(1.5);
  });
});

describe('readMail of hostile mail', () => {
  const plain = (text: string) =>
    readMail(new TextEncoder().encode(`From: news@packet.example\r\n\r\n${text.replaceAll('\n', '\r\n')}`));

  it.each([
    ['a line without end', 10_000_000, (size: number) => 'x'.repeat(size)],
    ['spaces without end', 5_000_000, (size: number) => `a${' '.repeat(size)}b${' '.repeat(size)}|`],
    ['marks of quoting without end', 3_000_000, (size: number) => '> '.repeat(size)],
    ['lines that look forwarded', 100_000, (size: number) => 'From: a\n'.repeat(size)],
    ['short lines', 100_000, (size: number) => 'x\n'.repeat(size)],
  ])('reads %s in proportion', async (_, size, text) => {
    expect(await growth((part) => plain(text(part)), size)).toBeLessThan(1.5);
  });
});

describe('namesOfKilled of hostile texts', () => {
  it.each([
    'KILL ',
    'KILL: ',
    'please ',
    'editors editors should should kill kill the the ',
    'story slugged moved ',
    '"',
    'slug AB ',
    'id: ',
    'https://a',
    '- ',
    "'/*-= ",
  ])('ends in proportion to many of %j', async (part) => {
    const read = (characters: number) => {
      const text = part.repeat(characters / part.length);
      namesOfKilled(text, [text]);
      namesOfKilled('KILL: x', [`Please ${text}`.slice(0, 3_000)]);
      namesOfKilled(`ADVISORY${text}`, [`ADVISORY${text}`, text]);
    };
    expect(await growth(read, LIMITS.articleCharacters)).toBeLessThan(1.5);
  });
});

describe('read of as much as an upload may hold', () => {
  const readUpload = (key: string, body: string) => readAll(key, body, { uploadedAt: UPLOADED_AT });

  it('leaves out what follows the most that an upload may hold', async () => {
    const { rejections } = await readUpload('a.jsonl', '1\n'.repeat(LIMITS.articles + 2));
    expect([rejections.length, rejections.at(-1)?.code]).toEqual([LIMITS.articles + 1, 'too-many-articles']);
  });

  it('reads the first of 700,000 in proportion', async () => {
    const read = async (headings: number) => {
      const page = '<h2>Trams</h2>'.repeat(headings);
      const { articles } = await readAll('a.html', page, { uploadedAt: UPLOADED_AT });
      expect(articles[0]?.text.split('\n').length).toBeLessThanOrEqual(LIMITS.pageElements);
    };
    expect(await growth(read, 700_000)).toBeLessThan(1.5);
  });

  it('rejects more records than are allowed', async () => {
    const empty = Buffer.from('WARC/1.0\nContent-Length: 0\n\n'.repeat(10_000));
    async function* endless() {
      for (;;) yield new Uint8Array(empty);
    }
    const reading = async () => {
      for await (const _ of pagesIn(endless()));
    };
    await expect(reading()).rejects.toMatchObject({
      code: 'too-large',
      reason: expect.stringContaining('500000'),
    });
  });
});
