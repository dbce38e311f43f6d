import fc from 'fast-check';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { Rejected } from '../../../../../lambdas/core/read/document/rejection';
import { readJson, readJsonLine } from '../../../../../lambdas/core/read/json/json';

const TEXT = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';

const read = (value: unknown) => readJson(JSON.stringify(value));

/** Headlines of the articles and codes of the rejections, in order. */
const outcome = (value: unknown) =>
  read(value).articles.map((found) => (found instanceof Rejected ? found.code : found.headline));

const EXAMPLES = {
  'our own form': { id: 'l-7', headline: 'Lighthouse lit again', text: TEXT, language: 'en' },
  ninjs: {
    uri: 'urn:newsml:packet.example:20261120:l7',
    type: 'text',
    versioncreated: '2026-11-20T08:30:00Z',
    headline: 'Lighthouse lit again',
    body_text: TEXT,
  },
  'JSON-LD': { '@type': 'NewsArticle', headline: 'Lighthouse lit again', articleBody: TEXT },
  'a scraper': {
    title: 'Lighthouse lit again',
    text: TEXT,
    authors: ['Ada Quill'],
    publish_date: '2026-11-20',
  },
};

describe('readJson', () => {
  it.each(Object.entries(EXAMPLES))('reads one article of %s', (_, article) => {
    expect(read(article)).toEqual({
      articles: [expect.objectContaining({ headline: 'Lighthouse lit again', lines: [TEXT] })],
      many: false,
    });
    expect(read(article).articles).toEqual([readJsonLine(JSON.stringify(article))]);
  });

  it('reads a list of articles of any dialects', () => {
    const { articles, many } = read(Object.values(EXAMPLES));
    expect(many).toBe(true);
    expect(articles.map((article) => !(article instanceof Rejected) && article.lines)).toEqual(
      Array(4).fill([TEXT]),
    );
  });

  it.each<[string, (articles: unknown[]) => unknown]>([
    ['articles', (articles) => ({ status: 'ok', totalResults: 2, articles })],
    ['articles.results', (results) => ({ articles: { page: 1, results } })],
    ['results', (results) => ({ status: 'success', results })],
    ['data', (data) => ({ pagination: { limit: 2 }, data })],
    ['items', (items) => ({ version: 'https://feeds.example/1.1', title: 'Packet', items })],
    ['@graph', (graph) => ({ '@context': 'https://schema.org', '@graph': graph })],
    ['@graph in a list', (graph) => [{ '@context': 'https://schema.org', '@graph': graph }]],
    ['itemListElement', (elements) => ({ '@type': 'ItemList', itemListElement: elements })],
    [
      'items of places in a list',
      (articles) => ({
        '@type': 'ItemList',
        itemListElement: articles.map((item, index) => ({ '@type': 'ListItem', position: index + 1, item })),
      }),
    ],
  ])('reads a list under %s', (_, wrap) => {
    const document = wrap([
      { title: 'One', text: TEXT },
      { title: 'Two', text: TEXT },
    ]);
    expect(outcome(document)).toEqual(['One', 'Two']);
    expect(read(document).many).toBe(true);
    expect(read(wrap([{ title: 'One', text: TEXT }])).many).toBe(true);
  });

  it('takes lists within an article for no lists of articles', () => {
    for (const name of ['articles', 'items', 'data', 'results']) {
      expect(outcome({ headline: 'One', text: TEXT, [name]: [{ title: 'Other', text: TEXT }] })).toEqual([
        'One',
      ]);
      expect(outcome({ headline: 'One', url: 'https://a.example', [name]: ['a', 'b'] })).toEqual(['One']);
    }
  });

  it('passes over what JSON-LD says of the page', () => {
    const graph = [
      { '@type': 'WebPage', name: 'Page' },
      { '@type': ['Thing', 'ReportageNewsArticle'], headline: 'One', articleBody: TEXT },
      { '@type': 'Organization', name: 'Packet' },
      { '@type': 'BreadcrumbList', itemListElement: [] },
    ];
    expect(outcome({ '@graph': graph })).toEqual(['One']);
    expect(outcome(graph)).toEqual(['One']);
  });

  it('keeps the good items of a list with bad ones', () => {
    const items = [
      { title: 'One', text: TEXT },
      null,
      'Two',
      [TEXT],
      { id: {} },
      { title: 'Three', text: TEXT },
    ];
    expect(outcome(items)).toEqual([
      'One',
      'invalid-json',
      'invalid-json',
      'invalid-json',
      'invalid-field',
      'Three',
    ]);
  });

  it.each([[[]], [{ articles: [] }], [{ '@graph': [{ '@type': 'WebPage' }] }]])(
    'tells that %j holds none',
    (value) => {
      expect(read(value)).toMatchObject({ articles: [{ code: 'no-text' }], many: true });
    },
  );

  it('reads no more articles than an upload may hold', () => {
    const { articles } = readJson(`[${'0,'.repeat(LIMITS.articles + 5)}0]`);
    expect(articles).toHaveLength(LIMITS.articles + 1);
    expect(articles.at(-1)).toMatchObject({ code: 'too-many-articles' });
  });

  it.each(['', '{', '{"text": ', "{'text': 'a'}", '[1,]', '[', '"'])('rejects %j', (json) => {
    expect(() => readJson(json)).toThrow(expect.objectContaining({ code: 'invalid-json' }));
  });

  it('gives an article or a rejection for any JSON', () => {
    const key = fc.constantFrom(
      ...[
        'text',
        'title',
        'headline',
        'body',
        'bodies',
        'articles',
        '@graph',
        '@type',
        'item',
        'itemListElement',
      ],
      ...[
        'associations',
        'authors',
        'source',
        'content',
        'description',
        'uri',
        '__proto__',
        'constructor',
        'value',
      ],
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(TEXT, '', 7, null, true),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map(Object.fromEntries),
    }));
    fc.assert(
      fc.property(value, (json) => {
        expect(read(json).articles.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readJsonLine', () => {
  it.each(['null', '7', '"text"', `[${JSON.stringify(EXAMPLES.ninjs)}]`])(
    'rejects %j, which is no object',
    (line) => {
      expect(() => readJsonLine(line)).toThrow(expect.objectContaining({ code: 'invalid-json' }));
    },
  );

  const example = fc.constantFrom(...Object.values(EXAMPLES));
  const unknown = fc.dictionary(
    fc.oneof(
      fc.stringMatching(/^x_[a-z]{1,8}$/),
      fc.constantFrom('constructor', 'toString', 'hasOwnProperty'),
    ),
    fc.jsonValue(),
  );

  it('reads the same whatever else an object holds, and in whatever order', () => {
    fc.assert(
      fc.property(example, unknown, fc.infiniteStream(fc.nat()), (article, extra, order) => {
        const entries = Object.entries({ ...extra, ...article })
          .map((entry) => ({ entry, rank: order.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        const line = JSON.stringify(Object.fromEntries(entries));
        expect(readJsonLine(line)).toEqual(readJsonLine(JSON.stringify(article)));
      }),
    );
  });

  it.each(Object.entries(EXAMPLES))('takes __proto__ in %s for a field like any other', (_, article) => {
    const evil = `{"url": "https://evil.example", "source": {"name": "x"}, "bodies": [{"value": "x"}], "byline": "x"}`;
    const line = JSON.stringify(article).replace('{', `{"__proto__": ${evil}, "constructor": ${evil},`);
    expect(readJsonLine(line)).toEqual(readJsonLine(JSON.stringify(article)));
    expect(({} as Record<string, unknown>).url).toBeUndefined();
  });

  it('makes every string well-formed and composes accents', () => {
    const line = '{"title": "Cafe\\u0301", "text": "\\ud800 cafe\\u0301", "authors": ["\\udc00"]}';
    expect(readJsonLine(line)).toMatchObject({
      headline: 'Caf\u00e9',
      lines: ['\ufffd caf\u00e9'],
      byline: '\ufffd',
    });
  });
});
