import fc from 'fast-check';
import { type ArchivedPage, pagesIn } from '../../../../../lambdas/core/read/containers/warc';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { chunked } from '../../../../../testing/chunked';

interface Planted {
  type?: string;
  url?: string;
  contentType?: string;
  body: string;
  length?: number;
}

const record = ({
  type = 'response',
  url,
  contentType = 'application/http; msgtype=response',
  ...held
}: Planted) =>
  [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2026-11-19T20:00:00Z',
    `Content-Type: ${contentType}`,
    `Content-Length: ${held.length ?? Buffer.byteLength(held.body)}`,
    '',
    `${held.body}\r\n\r\n`,
  ].join('\r\n');

const answer = (body: string, { status = '200 OK', type = 'text/html; charset=utf-8', more = '' } = {}) =>
  `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n${body}`;

const page = (body: string, url = 'https://packet.example/a'): Planted => ({ url, body: answer(body) });

/** What crawlers write besides pages. */
const BESIDE: readonly Planted[] = [
  { type: 'warcinfo', contentType: 'application/warc-fields', body: 'software: crawler\r\nformat: WARC/1.0' },
  {
    type: 'request',
    url: 'https://packet.example/a',
    body: 'GET /a HTTP/1.1\r\nHost: packet.example\r\n\r\n',
  },
  { type: 'metadata', url: 'https://packet.example/a', contentType: 'text/html', body: 'fetchTimeMs: 9' },
  { type: 'revisit', url: 'https://packet.example/a', body: answer('') },
  { url: 'https://packet.example/gone', body: answer('<p>Gone</p>', { status: '404 Not Found' }) },
  { url: 'https://packet.example/x.png', body: answer('PNG', { type: 'image/png' }) },
  { url: 'https://packet.example/odd', body: 'no answer' },
  { type: 'resource', url: 'metadata://crawler/log', contentType: 'text/html', body: 'a log' },
  { type: 'resource', url: 'https://packet.example/robots.txt', contentType: 'text/plain', body: 'Disallow' },
];

async function found(archive: string, chunkBytes = 1000): Promise<(ArchivedPage & { text: string })[]> {
  const pages: (ArchivedPage & { text: string })[] = [];
  for await (const one of pagesIn(chunked(new Uint8Array(Buffer.from(archive)), chunkBytes)))
    pages.push({ ...one, text: Buffer.from(one.bytes ?? []).toString() });
  return pages;
}

const textsIn = async (...planted: Planted[]) =>
  (await found(planted.map(record).join(''))).map(({ text }) => text);

describe('pagesIn', () => {
  it('finds the pages that were planted among all else, however the bytes come', async () => {
    const anyRecord = fc.oneof(
      fc.constantFrom(...BESIDE),
      fc.string({ unit: 'grapheme' }).map((text) => page(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord), fc.integer({ min: 1, max: 500 }), async (planted, chunkBytes) => {
        const pages = await found(planted.map(record).join(''), chunkBytes);
        const bodies = planted.filter((one) => !BESIDE.includes(one)).map(({ body }) => body);
        expect(pages.map(({ text }) => answer(text))).toEqual(bodies);
      }),
    );
  });

  it('tells the address, the time and the media type of a page', async () => {
    expect(await found(record(page('<p>Lit</p>', '<https://packet.example/lit>')))).toMatchObject([
      {
        url: 'https://packet.example/lit',
        fetchedAt: '2026-11-19T20:00:00Z',
        contentType: 'text/html; charset=utf-8',
      },
    ]);
  });

  it('takes the first of several media types', async () => {
    const body = answer('<p>Lit</p>', { more: 'Content-Type: image/png\r\n' });
    expect(await textsIn({ url: 'https://packet.example/a', body })).toEqual(['<p>Lit</p>']);
  });

  it('takes pages stored as such, and the text that was made of one', async () => {
    const url = 'https://packet.example/a';
    const planted = [
      { type: 'resource', url, contentType: 'text/html', body: '<p>Lit</p>' },
      { type: 'conversion', url, contentType: 'text/plain', body: 'Lit' },
    ];
    expect(await textsIn(...planted)).toEqual(['<p>Lit</p>', 'Lit']);
  });

  it('puts a body together that was sent in chunks, and leaves one that says so only', async () => {
    const more = 'Transfer-Encoding: chunked\r\n';
    const url = 'https://packet.example/a';
    const sent = (body: string) => ({ url, body: answer(body, { more }) });
    const text = await textsIn(
      sent('4\r\n<p>L\r\n5;x=1\r\nit</p\r\n1\r\n>\r\n0\r\n\r\n'),
      sent('<p>Lit</p>'),
      sent(`${'1\r\n<\r\n'.repeat(100_001)}0\r\n\r\n`),
    );
    expect(text.map((one) => one.slice(0, 10))).toEqual(['<p>Lit</p>', '<p>Lit</p>', '1\r\n<\r\n1\r\n<']);
  });

  it('tells of a page that is too large without its bytes, of nothing else, and goes on behind it', async () => {
    const url = 'https://packet.example/film';
    const much = 'x'.repeat(LIMITS.documentBytes);
    const film = { url, body: answer(much, { type: 'video/mp4' }) };
    const archive = [film, page(much), page('<p>Lit</p>')].map(record).join('');
    const pages = await found(archive, 1_000_000);
    expect(pages.map(({ bytes, text }) => bytes && text)).toEqual([null, '<p>Lit</p>']);
  });

  it.each([
    ['cut off in a record', record(page('<p>Lit</p>')).slice(0, -20)],
    ['cut off in a head', record(page('<p>Lit</p>')).slice(0, 40)],
    ['without a length', record(page('<p>Lit</p>')).replace('Content-Length', 'Length')],
    ['with a length that is none', record(page('<p>Lit</p>')).replace(/Length: \d+/, 'Length: -1')],
    ['with a head that is too long', `WARC/1.0\r\nContent-Length: 0\r\n${'x: y\r\n'.repeat(100_000)}\r\n`],
    ['without a version', record(page('<p>Lit</p>')).replace('WARC/1.0', 'WARC: 1.0')],
    ['that goes on as something else', `${record(page('<p>Lit</p>'))}Something else\n\nof three lines`],
  ])('rejects an archive %s', async (_, archive) => {
    await expect(found(archive)).rejects.toMatchObject({ code: 'broken-archive' });
  });

  it('gives the pages before the damage', async () => {
    const archive = `${record(page('<p>Lit</p>'))}Something else`;
    const texts: string[] = [];
    const reading = async () => {
      for await (const { bytes } of pagesIn(chunked(new Uint8Array(Buffer.from(archive)), 100)))
        texts.push(Buffer.from(bytes ?? []).toString());
    };
    await expect(reading()).rejects.toMatchObject({ code: 'broken-archive' });
    expect(texts).toEqual(['<p>Lit</p>']);
  });
});
