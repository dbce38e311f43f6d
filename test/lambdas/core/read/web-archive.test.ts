import { LIMITS } from '../../../../lambdas/core/read/document/limits';
import { readAll } from '../../../../testing/read-all';
import { UPLOADED_AT } from '../support';

describe('read of a web archive', () => {
  const pageAt = (url: string, text: string, fetchedAt = '2026-11-19T20:00:00Z') => {
    const body = `<html><body><article><p>${text}</p></article></body></html>`;
    const head = `WARC-Type: resource\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${fetchedAt}\r\nContent-Type: text/html`;
    return `WARC/1.0\r\n${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
  };
  const TEXT = 'The ferry to Skerrow ran aground on Friday with ninety people on board.';
  const archive = (...pages: string[]) => readAll('a.warc', pages.join(''), { uploadedAt: UPLOADED_AT });

  it('takes a page that was fetched after the upload for one of the upload', async () => {
    const { articles } = await archive(
      pageAt('https://packet.example/a', TEXT),
      pageAt('https://packet.example/b', TEXT, '2031-01-01T00:00:00Z'),
      pageAt('https://packet.example/c', TEXT, 'on Friday'),
    );
    const times = ['2026-11-19T20:00:00.000Z', UPLOADED_AT, UPLOADED_AT];
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(times);
  });

  it('rejects a page that is too large, and one of too long an address, and no other', async () => {
    const long = `https://packet.example/${'a'.repeat(500)}`;
    const { articles, rejections } = await archive(
      pageAt('https://packet.example/large', 'x'.repeat(LIMITS.documentBytes)),
      pageAt(long, TEXT),
      pageAt('https://packet.example/a', TEXT),
    );
    expect(articles).toHaveLength(1);
    expect(rejections).toMatchObject([
      { code: 'too-large', where: 'https://packet.example/large' },
      { code: 'bad-path', where: long.slice(0, LIMITS.pathCharacters) },
    ]);
  });
});
