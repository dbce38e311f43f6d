import fc from 'fast-check';
import { LIMITS } from '../../../../lambdas/core/read/limits';
import { onlyArticle, readUpload, rejectionCodes, UPLOADED_AT } from '../support';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';

const json = (fields: object) => JSON.stringify({ text: BODY, ...fields });

describe('read of plain text', () => {
  it('takes the headline off the first line', () => {
    const article = onlyArticle('a.txt', `Lighthouse lit again\n\n${BODY}\nNobody slept.`);
    expect(article).toMatchObject({
      headline: 'Lighthouse lit again',
      text: `${BODY}\nNobody slept.`,
      position: 1,
    });
  });

  it('takes the headline off the last line where the first is none', () => {
    expect(onlyArticle('a.txt', `${BODY}\n\nLighthouse lit again\n`)).toMatchObject({
      headline: 'Lighthouse lit again',
      text: BODY,
    });
  });

  it('takes no headline from a text without one', () => {
    expect(onlyArticle('a.txt', `${BODY}\nNobody slept.`)).toMatchObject({
      headline: '',
      text: `${BODY}\nNobody slept.`,
    });
  });

  it('keeps a single line as text', () => {
    const line = 'Old Skerrow lighthouse lit again on Friday after nine dark years';
    expect(onlyArticle('a.txt', line)).toMatchObject({ headline: '', text: line });
  });

  it('drops lines of page furniture and no sentence that holds such words', () => {
    const kept = `${BODY}\nShares in the keeper’s cottage are sold by the parish.`;
    expect(
      onlyArticle('a.txt', `Shares:\n${kept}\nAdvertisement\nShare this\nTweet: 12\nComments 4`).text,
    ).toBe(kept);
  });

  it('knows nothing of source, address, own id and time', () => {
    expect(onlyArticle('a.txt', BODY)).toMatchObject({
      ownId: null,
      source: null,
      url: null,
      publishedAt: UPLOADED_AT,
      dated: false,
      language: 'en',
    });
  });

  it('keeps a .txt that starts with a brace as text', () => {
    expect(onlyArticle('a.txt', `{${BODY}`).text).toBe(`{${BODY}`);
  });
});

describe('read of bytes', () => {
  it('takes off a byte order mark', () => {
    expect(onlyArticle('a.txt', `\ufeff${BODY}`).text).toBe(BODY);
    expect(onlyArticle('a.json', `\ufeff${json({})}`).text).toBe(BODY);
  });

  it.each(['\r\n', '\r'])('takes %j for the end of a line', (end) => {
    expect(onlyArticle('a.txt', `Lighthouse lit again${end}${BODY}`)).toMatchObject({
      headline: 'Lighthouse lit again',
      text: BODY,
    });
  });

  it.each(['a.txt', 'a.json'])('composes accents of %s', (key) => {
    const body = key === 'a.json' ? json({ text: `Cafe\u0301. ${BODY}` }) : `Cafe\u0301. ${BODY}`;
    expect(onlyArticle(key, body).text).toBe(`Caf\u00e9. ${BODY}`);
  });

  it.each<[string, string, Uint8Array | string]>([
    ['empty', 'no bytes', ''],
    ['empty', 'only space', ' \n\t\r\n '],
    ['empty', 'only a byte order mark', '\ufeff'],
    ['binary', 'a NUL', `${BODY}\u0000`],
    ['binary', 'an escape character', `${BODY}\u001b[2J`],
    ['binary', 'an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['invalid-utf-8', 'Latin-1', Buffer.from(`Caf\u00e9. ${BODY}`, 'latin1')],
    ['invalid-utf-8', 'a character cut off', Buffer.from('Caf\u00e9').subarray(0, 4)],
    ['too-short', 'three words', 'Lighthouse lit again.'],
    ['too-short', 'nine words', 'one two three four five six seven eight nine.'],
    ['no-text', 'nothing but furniture', 'Shares:\nAdvertisement\n'],
    ['too-large', '20 MB', 'All work and no play. '.repeat(20_000_000 / 22)],
  ])('rejects as %s: %s', (code, _, body) => {
    expect(rejectionCodes('a.txt', body)).toEqual([code]);
  });

  it('takes ten words', () => {
    expect(rejectionCodes('a.txt', 'one two three four five six seven eight nine ten.')).toEqual([]);
  });

  it('gives reasons that quote nothing of the upload', () => {
    for (const body of [
      '{"text": "zebra"',
      json({ text: 'zebra' }),
      json({ id: ['zebra'] }),
      json({ publishedAt: 'zebra' }),
    ]) {
      const [rejection] = readUpload('a.json', body).rejections;
      expect(rejection?.reason).toMatch(/\.$/);
      expect(rejection?.reason).not.toContain('zebra');
    }
  });
});

describe('read of one article as JSON', () => {
  it('takes every field', () => {
    const fields = {
      id: 'l-7',
      headline: '  Lighthouse   lit again ',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      language: 'EN',
      publishedAt: '2026-11-19T08:30:00+02:00',
    };
    expect(readUpload('a.json', json(fields))).toEqual({
      articles: [
        {
          ownId: 'l-7',
          position: 1,
          headline: 'Lighthouse lit again',
          text: BODY,
          publishedAt: '2026-11-19T06:30:00.000Z',
          dated: true,
          source: 'Skerrow Packet',
          url: 'https://packet.example/l-7',
          language: 'en',
        },
      ],
      rejections: [],
      many: false,
    });
  });

  it('takes title, body and lang for headline, text and language', () => {
    const body = JSON.stringify({ title: 'Lighthouse lit again', body: BODY, lang: 'de' });
    expect(onlyArticle('a.json', body)).toMatchObject({
      headline: 'Lighthouse lit again',
      text: BODY,
      language: 'de',
    });
  });

  it('is known by its brace where the key has no ending, and over many lines', () => {
    expect(onlyArticle('a', JSON.stringify({ id: 'l-7', text: BODY }, null, 2)).ownId).toBe('l-7');
  });

  it('takes a number for an id and null for nothing', () => {
    expect(onlyArticle('a.json', json({ id: 7, source: null }))).toMatchObject({ ownId: '7', source: null });
  });

  it.each<[string, string]>([
    ['invalid-json', '{"text": '],
    ['invalid-json', '[{"text": "in a list"}]'],
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
  ])('rejects as %s: %.60s', (code, body) => {
    expect(rejectionCodes('a.json', body)).toEqual([code]);
  });

  it('takes __proto__ and constructor for fields like any other', () => {
    const body = `{"__proto__": {"id": "x", "source": "y"}, "constructor": {"url": "z"}, "text": ${JSON.stringify(BODY)}}`;
    expect(onlyArticle('a.json', body)).toMatchObject({ ownId: null, source: null, url: null });
    expect(rejectionCodes('a.json', `{"__proto__": {"text": ${JSON.stringify(BODY)}}}`)).toEqual(['no-text']);
    expect(({} as Record<string, unknown>).source).toBeUndefined();
  });

  it('cuts a headline of megabytes and keeps its characters whole', () => {
    const { headline } = onlyArticle(
      'a.json',
      json({ headline: `${'a'.repeat(499)}😀${'a,'.repeat(5_000_000)}` }),
    );
    expect(headline.length).toBeLessThanOrEqual(LIMITS.headlineCharacters);
    expect(Buffer.from(headline).toString()).toBe(headline);
  });

  it('replaces halves of surrogate pairs, which no UTF-8 can hold', () => {
    const article = onlyArticle('a.json', `{"id": "\\ud800", "text": "\\udc00 ${BODY}"}`);
    expect(article).toMatchObject({ ownId: '\ufffd', text: `\ufffd ${BODY}` });
  });
});

describe('read of publishedAt', () => {
  const dated = (publishedAt: unknown) => {
    const { publishedAt: at, dated } = onlyArticle('a.json', json({ publishedAt }));
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
  ])('takes %s', (stated, at) => {
    expect(dated(stated)).toEqual({ at, dated: true });
  });

  it.each(['2026-11-21T12:00:01Z', '2031-01-01', '', ' ', null])(
    'takes %j, none or more than a day ahead, for the time of the upload',
    (stated) => {
      expect(dated(stated)).toEqual({ at: UPLOADED_AT, dated: false });
    },
  );

  it.each([
    'yesterday',
    '19/11/2026',
    '2026-13-01',
    '2026-02-30',
    '2026-11-19T25:00Z',
    '2026-11-19T08:30+99:99',
    '1763500000',
  ])('rejects %s', (stated) => {
    expect(rejectionCodes('a.json', json({ publishedAt: stated }))).toEqual(['invalid-field']);
  });
});

describe('read of JSON Lines', () => {
  const line = (id: string | null) => json({ id, headline: `Report ${id}` });

  it('keeps the good lines and tells the number of the bad one', () => {
    const contents = readUpload('a.jsonl', [line('a'), '', '{"text": ', line('b'), ''].join('\n'));
    expect(contents.many).toBe(true);
    expect(contents.articles.map(({ ownId, position }) => [ownId, position])).toEqual([
      ['a', 1],
      ['b', 4],
    ]);
    expect(contents.rejections).toEqual([{ code: 'invalid-json', reason: expect.any(String), line: 3 }]);
  });

  it.each(['feed.jsonl', 'feed.NDJSON', 'feed.json', 'feed'])('is known in %s', (key) => {
    expect(readUpload(key, `${line('a')}\r\n${line('b')}\r\n`)).toMatchObject({
      many: true,
      articles: [{ ownId: 'a' }, { ownId: 'b' }],
    });
  });

  it('keeps the first of repeated ids and tells where it stands', () => {
    const contents = readUpload('a.jsonl', [line('__proto__'), line('b'), line('__proto__')].join('\n'));
    expect(contents.articles.map((article) => article.ownId)).toEqual(['__proto__', 'b']);
    expect(contents.rejections).toEqual([
      { code: 'repeated-id', reason: expect.stringContaining('line 1'), line: 3 },
    ]);
  });

  it('takes an id that only a rejected line has stated', () => {
    const contents = readUpload(
      'a.jsonl',
      [JSON.stringify({ id: 'a', text: 'short' }), line('a')].join('\n'),
    );
    expect(contents).toMatchObject({
      articles: [{ ownId: 'a', position: 2 }],
      rejections: [{ code: 'too-short', line: 1 }],
    });
  });

  it('takes any number of lines without an id', () => {
    expect(readUpload('a.jsonl', Array(5).fill(line(null)).join('\n')).articles).toHaveLength(5);
  });

  it('rejects what follows the most articles that an upload may hold', () => {
    const contents = readUpload(
      'a.jsonl',
      Array(LIMITS.articles + 2)
        .fill(line(null))
        .join('\n'),
    );
    expect(contents.articles).toHaveLength(LIMITS.articles);
    expect(contents.rejections).toMatchObject([{ code: 'too-many-articles', line: LIMITS.articles + 1 }]);
  });
});

describe('read of anything', () => {
  const keys = fc.oneof(
    fc.constantFrom('a.txt', 'a.json', 'a.jsonl', 'a.ndjson', 'a', '__proto__', 'constructor.json'),
    fc.string(),
  );

  const givesSomething = (key: string, body: string | Uint8Array) => {
    const { articles, rejections } = readUpload(key, body);
    expect(articles.length + rejections.length).toBeGreaterThan(0);
  };

  it('gives an article or a rejection for arbitrary bytes', () => {
    fc.assert(fc.property(keys, fc.uint8Array({ maxLength: 400 }), givesSomething), { numRuns: 300 });
  });

  it('gives an article or a rejection for arbitrary strings', () => {
    fc.assert(fc.property(keys, fc.string({ unit: 'binary', maxLength: 400 }), givesSomething), {
      numRuns: 300,
    });
  });

  it('gives an article or a rejection for every line of arbitrary JSON', () => {
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
    fc.assert(
      fc.property(lines, (list) => {
        const { articles, rejections } = readUpload(
          'a.jsonl',
          list.map((item) => JSON.stringify(item)).join('\n'),
        );
        expect(articles.length + rejections.length).toBe(list.length);
      }),
      { numRuns: 300 },
    );
  });
});
