import fc from 'fast-check';
import type { Article } from '../../../../lambdas/core/article';
import { LIMITS } from '../../../../lambdas/core/read/document/limits';
import { readAll } from '../../../../testing/read-all';
import { UPLOADED_AT } from '../support';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';

const readUpload = (key: string, body: string | Uint8Array) =>
  readAll(key, body, { uploadedAt: UPLOADED_AT });

/** The only article of an upload; fails where there is none. */
async function onlyArticle(key: string, body: string | Uint8Array): Promise<Article> {
  const { articles, rejections } = await readUpload(key, body);
  if (articles.length !== 1) throw new Error(`no single article: ${JSON.stringify(rejections)}`);
  return articles[0] as Article;
}

/** The codes of an upload's rejections. */
async function rejectionCodes(key: string, body: string | Uint8Array): Promise<string[]> {
  return (await readUpload(key, body)).rejections.map(({ code }) => code);
}

const json = (fields: object) => JSON.stringify({ text: BODY, ...fields });

describe('read of plain text', () => {
  it('takes the headline off the first line', async () => {
    const article = await onlyArticle('a.txt', `Lighthouse lit again\n\n${BODY}\nNobody slept.`);
    expect(article).toMatchObject({
      headline: 'Lighthouse lit again',
      text: `${BODY}\nNobody slept.`,
    });
  });

  it('takes the headline off the last line where the first is none', async () => {
    expect(await onlyArticle('a.txt', `${BODY}\n\nLighthouse lit again\n`)).toMatchObject({
      headline: 'Lighthouse lit again',
      text: BODY,
    });
  });

  it('takes no headline from a text without one', async () => {
    expect(await onlyArticle('a.txt', `${BODY}\nNobody slept.`)).toMatchObject({
      headline: '',
      text: `${BODY}\nNobody slept.`,
    });
  });

  it('keeps a single line as text', async () => {
    const line = 'Old Skerrow lighthouse lit again on Friday after nine dark years';
    expect(await onlyArticle('a.txt', line)).toMatchObject({ headline: '', text: line });
  });

  it('drops lines of boilerplate and no sentence that holds such words', async () => {
    const kept = `${BODY}\nShares in the keeper’s cottage are sold by the parish.`;
    expect(
      (await onlyArticle('a.txt', `Shares:\n${kept}\nAdvertisement\nShare this\nTweet: 12\nComments 4`)).text,
    ).toBe(kept);
  });

  it('knows nothing of source, address, own id and time', async () => {
    expect(await onlyArticle('a.txt', BODY)).toMatchObject({
      ownId: null,
      source: null,
      url: null,
      publishedAt: UPLOADED_AT,
      dated: false,
      language: 'en',
    });
  });

  it('keeps a .txt that starts with a brace as text', async () => {
    expect((await onlyArticle('a.txt', `{${BODY}`)).text).toBe(`{${BODY}`);
  });
});

describe('read of bytes', () => {
  it('takes off a byte order mark', async () => {
    expect((await onlyArticle('a.txt', `\ufeff${BODY}`)).text).toBe(BODY);
    expect((await onlyArticle('a.json', `\ufeff${json({})}`)).text).toBe(BODY);
  });

  it.each(['\r\n', '\r'])('takes %j for the end of a line', async (end) => {
    expect(await onlyArticle('a.txt', `Lighthouse lit again${end}${BODY}`)).toMatchObject({
      headline: 'Lighthouse lit again',
      text: BODY,
    });
  });

  it.each(['a.txt', 'a.json'])('composes accents of %s', async (key) => {
    const body = key === 'a.json' ? json({ text: `Cafe\u0301. ${BODY}` }) : `Cafe\u0301. ${BODY}`;
    expect((await onlyArticle(key, body)).text).toBe(`Caf\u00e9. ${BODY}`);
  });

  it.each<[string, string, Uint8Array | string]>([
    ['empty', 'no bytes', ''],
    ['empty', 'only space', ' \n\t\r\n '],
    ['empty', 'only a byte order mark', '\ufeff'],
    ['binary', 'a NUL', `${BODY}\u0000`],
    ['binary', 'an escape character', `${BODY}\u001b[2J`],
    ['binary', 'an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['unknown-encoding', 'a character cut off', Buffer.from('Caf\u00e9').subarray(0, 4)],
    ['too-short', 'three words', 'Lighthouse lit again.'],
    ['too-short', 'nine words', 'one two three four five six seven eight nine.'],
    ['no-text', 'nothing but boilerplate', 'Shares:\nAdvertisement\n'],
    ['too-large', '20 MB', 'All work and no play. '.repeat(20_000_000 / 22)],
  ])('rejects as %s: %s', async (code, _, body) => {
    expect(await rejectionCodes('a.txt', body)).toEqual([code]);
  });

  it('takes ten words', async () => {
    expect(await rejectionCodes('a.txt', 'one two three four five six seven eight nine ten.')).toEqual([]);
  });

  it('gives reasons that quote nothing of the upload', async () => {
    for (const body of [
      '{"text": "zebra"',
      json({ text: 'zebra' }),
      json({ id: ['zebra'] }),
      json({ publishedAt: 'zebra' }),
    ]) {
      const [rejection] = (await readUpload('a.json', body)).rejections;
      expect(rejection?.reason).toMatch(/\.$/);
      expect(rejection?.reason).not.toContain('zebra');
    }
  });
});

describe('read of one article as JSON', () => {
  it('takes every field', async () => {
    const fields = {
      id: 'l-7',
      headline: '  Lighthouse   lit again ',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      language: 'EN',
      publishedAt: '2026-11-19T08:30:00+02:00',
      modifiedAt: '2026-11-19T09:00:00Z',
      byline: 'Ana Duarte',
      rights: 'CC BY 4.0',
    };
    expect(await readUpload('a.json', json(fields))).toEqual({
      articles: [
        {
          place: [],
          ownId: 'l-7',
          version: { documentId: 'l-7', order: '000000000000 2026-11-19T09:00:00.000Z' },
          headline: 'Lighthouse lit again',
          text: BODY,
          publishedAt: '2026-11-19T06:30:00.000Z',
          dated: true,
          modifiedAt: '2026-11-19T09:00:00.000Z',
          byline: 'Ana Duarte',
          source: 'Skerrow Packet',
          url: 'https://packet.example/l-7',
          rights: 'CC BY 4.0',
          language: 'en',
        },
      ],
      rejections: [],
      notices: [],
      boilerplate: 0,
    });
  });

  it('takes title, body and lang for headline, text and language', async () => {
    const body = JSON.stringify({ title: 'Lighthouse lit again', body: BODY, lang: 'de' });
    expect(await onlyArticle('a.json', body)).toMatchObject({
      headline: 'Lighthouse lit again',
      text: BODY,
      language: 'de',
    });
  });

  it('is known by its brace where the key has no ending, and over many lines', async () => {
    expect((await onlyArticle('a', JSON.stringify({ id: 'l-7', text: BODY }, null, 2))).ownId).toBe('l-7');
  });

  it('takes a number for an id and null for nothing', async () => {
    expect(await onlyArticle('a.json', json({ id: 7, source: null }))).toMatchObject({
      ownId: '7',
      source: null,
    });
  });

  it.each<[string, string]>([
    ['invalid-json', '{"text": '],
    ['invalid-json', '"a string"'],
    ['invalid-json', 'null'],
    ['invalid-field', json({ id: {} })],
    ['invalid-field', json({ headline: ['a'] })],
    ['invalid-field', json({ source: true })],
    ['invalid-field', JSON.stringify({ text: [BODY] })],
    ['invalid-field', json({ url: 'u'.repeat(LIMITS.fieldCharacters + 1) })],
    ['no-text', JSON.stringify({ headline: BODY })],
    ['no-text', '{}'],
    ['too-short', json({ text: 'Lighthouse lit again.' })],
    ['too-large', json({ text: 'long '.repeat(LIMITS.articleCharacters / 5 + 1) })],
  ])('rejects as %s: %.60s', async (code, body) => {
    expect(await rejectionCodes('a.json', body)).toEqual([code]);
  });

  it('takes __proto__ and constructor for fields like any other', async () => {
    const body = `{"__proto__": {"id": "x", "source": "y"}, "constructor": {"url": "z"}, "text": ${JSON.stringify(BODY)}}`;
    expect(await onlyArticle('a.json', body)).toMatchObject({ ownId: null, source: null, url: null });
    expect(await rejectionCodes('a.json', `{"__proto__": {"text": ${JSON.stringify(BODY)}}}`)).toEqual([
      'no-text',
    ]);
    expect(({} as Record<string, unknown>).source).toBeUndefined();
  });

  it('cuts a headline of megabytes and keeps its characters whole', async () => {
    const { headline } = await onlyArticle(
      'a.json',
      json({ headline: `${'a'.repeat(499)}😀${'a,'.repeat(5_000_000)}` }),
    );
    expect(headline.length).toBeLessThanOrEqual(LIMITS.headlineCharacters);
    expect(Buffer.from(headline).toString()).toBe(headline);
  });

  it('replaces halves of surrogate pairs, which no UTF-8 can hold', async () => {
    const article = await onlyArticle('a.json', `{"id": "\\ud800", "text": "\\udc00 ${BODY}"}`);
    expect(article).toMatchObject({ ownId: '\ufffd', text: `\ufffd ${BODY}` });
  });
});

describe('read of publishedAt', () => {
  const dated = async (publishedAt: unknown) => {
    const { publishedAt: at, dated } = await onlyArticle('a.json', json({ publishedAt }));
    return { at, dated };
  };

  it.each([
    ['2026-11-19', '2026-11-19T00:00:00.000Z'],
    ['2026-11-19T08:30', '2026-11-19T08:30:00.000Z'],
    ['2026-11-19 08:30:15', '2026-11-19T08:30:15.000Z'],
    ['2026-11-19T08:30:15.123456Z', '2026-11-19T08:30:15.123Z'],
    ['2026-11-19T08:30:00+02:00', '2026-11-19T06:30:00.000Z'],
    ['2026-11-19T08:30:00 -0530', '2026-11-19T14:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-11-21T12:00:00Z', '2026-11-21T12:00:00.000Z'],
  ])('takes %s', async (stated, at) => {
    expect(await dated(stated)).toEqual({ at, dated: true });
  });

  it.each(['2026-11-21T12:00:01Z', '2031-01-01', '', ' ', null])(
    'takes %j, none or more than a day ahead, for the time of the upload',
    async (stated) => {
      expect(await dated(stated)).toEqual({ at: UPLOADED_AT, dated: false });
    },
  );

  it.each([
    'yesterday',
    '19/11/2026',
    '2026-13-01',
    '2026-02-30',
    '2026-11-19T25:00Z',
    '2026-11-19T08:30+99:99',
  ])('rejects %s', async (stated) => {
    expect(await rejectionCodes('a.json', json({ publishedAt: stated }))).toEqual(['invalid-field']);
  });
});

describe('read of JSON Lines', () => {
  const line = (id: string | null) => json({ id, headline: `Report ${id}` });

  it('keeps the good lines and tells the number of the bad one', async () => {
    const contents = await readUpload('a.jsonl', [line('a'), '', '{"text": ', line('b'), ''].join('\n'));
    expect(contents.articles.map(({ place }) => place)).toEqual([
      ['id', 'a'],
      ['id', 'b'],
    ]);
    expect(contents.rejections).toEqual([
      { code: 'invalid-json', reason: expect.any(String), where: 'line 3' },
    ]);
  });

  it.each(['feed.jsonl', 'feed.NDJSON', 'feed.json', 'feed'])('is known in %s', async (key) => {
    expect(await readUpload(key, `${line('a')}\r\n${line('b')}\r\n`)).toMatchObject({
      articles: [{ ownId: 'a' }, { ownId: 'b' }],
    });
  });

  it('takes an id that only a rejected line has stated', async () => {
    const contents = await readUpload(
      'a.jsonl',
      [JSON.stringify({ id: 'a', text: 'short' }), line('a')].join('\n'),
    );
    expect(contents).toMatchObject({
      articles: [{ ownId: 'a' }],
      rejections: [{ code: 'too-short', where: 'line 1' }],
    });
  });
});

describe('read of anything', () => {
  const keys = fc.oneof(
    fc.constantFrom('a.txt', 'a.json', 'a.jsonl', 'a.ndjson', 'a', '__proto__', 'constructor.json'),
    fc.string(),
  );

  const givesSomething = async (key: string, body: string | Uint8Array) => {
    const { articles, rejections } = await readUpload(key, body);
    expect(articles.length + rejections.length).toBeGreaterThan(0);
  };

  it('gives an article or a rejection for arbitrary bytes', async () => {
    await fc.assert(fc.asyncProperty(keys, fc.uint8Array({ maxLength: 400 }), givesSomething), {
      numRuns: 300,
    });
  });

  it('gives an article or a rejection for arbitrary strings', async () => {
    await fc.assert(fc.asyncProperty(keys, fc.string({ unit: 'binary', maxLength: 400 }), givesSomething), {
      numRuns: 300,
    });
  });

  it('gives an article or a rejection for every line of arbitrary JSON', async () => {
    const field = fc.constantFrom(
      'id',
      'text',
      'headline',
      'title',
      'publishedAt',
      'source',
      '__proto__',
      'constructor',
    );
    const value = fc.oneof(fc.jsonValue(), fc.constant(BODY), fc.date({ noInvalidDate: true }).map(String));
    const lines = fc.array(fc.oneof(fc.dictionary(field, value), fc.jsonValue()), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(lines, async (list) => {
        const { articles, rejections } = await readUpload(
          'a.jsonl',
          list.map((item) => JSON.stringify(item)).join('\n'),
        );
        expect(articles.length + rejections.length).toBe(list.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('read of another kind of file that is named as JSON Lines', () => {
  it('rejects it once, and not line by line', async () => {
    const { rejections } = await readUpload('a.jsonl', '%PDF-1.7\n1 0 obj\n<<>>\n');
    expect(rejections).toMatchObject([{ code: 'binary', reason: 'The upload is a PDF, not text.' }]);
  });
});
