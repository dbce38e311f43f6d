import { readAll } from '../../../../testing/read-all';
import { UPLOADED_AT } from '../support';

const TEXT = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';

const json = (fields: object) => JSON.stringify({ text: TEXT, ...fields });

const ninjs = (fields: object) => JSON.stringify({ uri: 'urn:packet:7', body_text: TEXT, ...fields });

const news = (
  attributes: string,
  item: string,
) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}>
  <itemMeta><versionCreated>2026-11-20T09:00:00Z</versionCreated>${item}</itemMeta>
  <contentSet><inlineData>${TEXT}</inlineData></contentSet></newsItem>`;

const nitf = (docdata: string, attributes = '') =>
  `<nitf><head><docdata ${attributes}><doc-id id-string="w7"/>${docdata}</docdata></head>
   <body><body.content><p>${TEXT}</p></body.content></body></nitf>`;

const rss = (inside: string) =>
  `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Packet</title><item>${inside}<description>${TEXT}</description></item></channel></rss>`;

const atom = (...items: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Packet</title>${items.join('')}</feed>`;

const entry = (id: string, updated: string) =>
  `<entry><id>${id}</id><updated>${updated}</updated><content>${TEXT}</content></entry>`;

const page = (head: string) =>
  `<html><head><title>Lamp lit</title>${head}</head><body><article><p>${TEXT}</p></article></body></html>`;

const CANONICAL = '<link rel="canonical" href="https://packet.example/lamp#top">';

const NINE = '2026-11-20T09:00:00.000Z';

const read = (body: string, readAt?: string) =>
  readAll('packet/a', body, { uploadedAt: UPLOADED_AT, readAt });

describe('read of documents that state their version', () => {
  it.each<[string, string, string, string]>([
    [
      'ninjs with a number and a time',
      ninjs({ version: '2', versioncreated: NINE }),
      'urn:packet:7',
      `000000000002 ${NINE}`,
    ],
    ['ninjs with a time', ninjs({ versioncreated: NINE }), 'urn:packet:7', `000000000000 ${NINE}`],
    ['ninjs with a number', ninjs({ version: 10, slugline: 'LAMP' }), 'urn:packet:7', '000000000010 '],
    [
      'ninjs that evolved from another',
      ninjs({ evolvedfrom: 'urn:packet:6', versioncreated: NINE }),
      'urn:packet:6',
      `c000000000000 ${NINE}`,
    ],
    ['NewsML-G2', news('guid="urn:packet:7" version="2"', ''), 'urn:packet:7', `000000000002 ${NINE}`],
    [
      'NewsML-G2 that replaces another',
      news('guid="urn:packet:7"', '<link rel="irel:previousVersion" residref="urn:packet:6"/>'),
      'urn:packet:6',
      `c000000000000 ${NINE}`,
    ],
    [
      'NITF',
      nitf('<du-key generation="1" version="2"/><date.issue norm="20261120T090000Z"/>'),
      'w7',
      `000001000002 ${NINE}`,
    ],
    ['NITF with a time', nitf('<date.release norm="20261120T090000Z"/>'), 'w7', `000000000000 ${NINE}`],
    ['NITF that corrects another', nitf('<correction id-string="w6"/>'), 'w6', 'c000000000000 '],
    [
      'Atom',
      atom(entry('tag:packet.example,2026:7', NINE)),
      'tag:packet.example,2026:7',
      `000000000000 ${NINE}`,
    ],
    [
      'RSS',
      rss('<guid>packet-7</guid><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate>'),
      'packet-7',
      `000000000000 ${NINE}`,
    ],
    ['RSS without a time', rss('<guid>packet-7</guid>'), 'packet-7', '000000000000 '],
    ['our own form', json({ id: 'p7', modifiedAt: NINE }), 'p7', `000000000000 ${NINE}`],
    ['our own form that corrects', json({ id: 'p8', corrects: 'p7' }), 'p7', 'c000000000000 '],
    [
      'a scraped page in JSON',
      json({ id: 'x', authors: [], url: 'https://packet.example/lamp?utm_source=x', updated_at: NINE }),
      'https://packet.example/lamp',
      `000000000000 ${NINE}`,
    ],
    [
      'a page',
      page(`${CANONICAL}<meta property="article:modified_time" content="${NINE}">`),
      'https://packet.example/lamp',
      `000000000000 ${NINE}`,
    ],
    [
      'plain text with a header',
      `Title: Lamp lit\nURL: https://packet.example/lamp\nUpdated: ${NINE}\n\n${TEXT}`,
      'https://packet.example/lamp',
      `000000000000 ${NINE}`,
    ],
  ])('tells the version of %s', async (_, body, documentId, order) => {
    const { articles } = await read(body);
    expect(articles.map(({ version }) => version)).toEqual([{ documentId, order }]);
  });

  it.each<[string, string]>([
    ['plain text', TEXT],
    [
      'mail',
      `From: desk@packet.example\r\nMessage-ID: <7@packet.example>\r\nSubject: Lamp lit\r\n\r\n${TEXT}`,
    ],
    ['ninjs with neither number nor time', ninjs({ slugline: 'LAMP' })],
    ['NITF with neither number nor time', nitf('')],
    ['our own form with an id alone', json({ id: 'p7', publishedAt: NINE })],
    ['our own form with times alone', json({ modifiedAt: NINE })],
    ['a page with an address alone', page(CANONICAL)],
    ['RSS with an address alone', rss(`<link>https://packet.example/lamp</link><pubDate>${NINE}</pubDate>`)],
  ])('tells no version of %s', async (_, body) => {
    const { articles } = await read(body);
    expect(articles.map(({ version }) => version)).toEqual([null]);
  });
});

describe('read of documents that their publisher has taken back', () => {
  const status = '<pubStatus qcode="stat:canceled"/>';

  it.each<[string, string, string, string]>([
    [
      'cancelled ninjs',
      ninjs({ pubstatus: 'canceled', version: '3', versioncreated: NINE }),
      'urn:packet:7',
      `000000000003 ${NINE}`,
    ],
    [
      'withheld ninjs without words',
      JSON.stringify({ uri: 'urn:packet:7', pubStatus: 'withheld', version: '3' }),
      'urn:packet:7',
      '000000000003 ',
    ],
    [
      'cancelled NewsML-G2',
      news('guid="urn:packet:7" version="3"', status),
      'urn:packet:7',
      `000000000003 ${NINE}`,
    ],
    ['cancelled NITF', nitf('<du-key version="3"/>', 'management-status="canceled"'), 'w7', '000000000003 '],
    [
      'NITF that cancels another',
      nitf('', 'management-doc-idref="w6" management-idref-status="canceled"'),
      'w6',
      'c000000000000 ',
    ],
    ['deleted Atom', atom(`<at:deleted-entry ref="tag:7" when="${NINE}"/>`), 'tag:7', `000000000000 ${NINE}`],
    ['deleted RSS', rss('<guid>packet-7</guid><media:status state="deleted"/>'), 'packet-7', '000000000000 '],
  ])('gives a notice of %s', async (_, body, documentId, order) => {
    const { articles, rejections, notices } = await read(body);
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([{ code: 'withdrawn' }]);
    expect(notices).toMatchObject([
      { version: { documentId, order }, names: [], source: expect.any(String) },
    ]);
  });

  it.each<[string, (isBack: boolean) => string]>([
    [
      'ninjs',
      (isBack) =>
        JSON.stringify([
          JSON.parse(ninjs({ headline: 'Lit', pubstatus: isBack ? 'canceled' : 'usable', version: '1' })),
        ]),
    ],
    [
      'ninjs without an id',
      (isBack) =>
        JSON.stringify([{ headline: 'Lit', body_text: TEXT, pubstatus: isBack ? 'canceled' : 'usable' }]),
    ],
    [
      'NewsML-G2',
      (isBack) =>
        `<newsMessage><itemSet>${news('guid="urn:packet:7" version="3"', isBack ? status : '')}</itemSet></newsMessage>`,
    ],
    [
      'Atom',
      (isBack) => atom(isBack ? `<at:deleted-entry ref="tag:7" when="${NINE}"/>` : entry('tag:7', NINE)),
    ],
    ['RSS', (isBack) => rss(`<guid>packet-7</guid>${isBack ? '<media:status state="blocked"/>' : ''}`)],
    ['ninjs alone', (isBack) => ninjs({ pubstatus: isBack ? 'canceled' : 'usable', version: '1' })],
  ])('gives the notice of an item of %s the place and the outlet of its article', async (_, body) => {
    const { articles } = await read(body(false));
    const { notices } = await read(body(true));
    const identity = ({
      place,
      source,
      url,
    }: {
      place: readonly string[];
      source: string | null;
      url: string | null;
    }) => ({
      place,
      source,
      url,
    });
    expect(articles).toHaveLength(1);
    expect(notices.map(identity)).toEqual(articles.map(identity));
  });

  it('says which item of a feed was taken back, and reads the others', async () => {
    const { articles, rejections } = await read(
      atom(entry('tag:1', NINE), `<at:deleted-entry ref="tag:2" when="${NINE}"/>`, entry('tag:3', NINE)),
    );
    expect(articles.map(({ ownId }) => ownId)).toEqual(['tag:1', 'tag:3']);
    expect(rejections).toEqual([
      {
        code: 'withdrawn',
        reason: 'The item is marked as cancelled, withheld or deleted.',
        where: 'item 2',
      },
    ]);
  });

  it('quotes nothing of the upload', async () => {
    const { rejections } = await read(ninjs({ headline: 'Qwibble', pubstatus: 'canceled' }));
    expect(JSON.stringify(rejections)).not.toContain('Qwibble');
  });
});

describe('read of embargoed documents', () => {
  const END = '2026-12-01T18:00:00Z';

  it.each<[string, string]>([
    ['ninjs 1', ninjs({ versioncreated: NINE, embargoed: END })],
    ['ninjs 3', ninjs({ versionCreated: NINE, embargoedUntil: END })],
    ['NewsML-G2', news('guid="urn:packet:7"', `<embargoed>${END}</embargoed>`)],
    ['NITF', nitf('<date.release norm="20261201T190000+0100"/>')],
    ['our own form', json({ embargoedUntil: END })],
    ['a scraped page', json({ authors: [], embargoedUntil: END })],
    ['plain text', `EMBARGOED UNTIL 1 December 2026, 18:00 GMT\n\nLighthouse lit again\n\n${TEXT}`],
  ])('rejects %s until its embargo has ended', async (_, body) => {
    const { articles, rejections } = await read(body);
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([
      { code: 'embargoed', reason: 'The item is embargoed until 2026-12-01T18:00:00.000Z.' },
    ]);
    expect(await read(body, '2026-12-01T17:59:59.999Z')).toMatchObject({ articles: [] });
    expect(await read(body, '2026-12-01T18:00:00.000Z')).toMatchObject({ articles: [{}], rejections: [] });
  });

  it.each<[string, string]>([
    ['NewsML-G2 with an empty one', news('guid="urn:packet:7"', '<embargoed/>')],
    ['ninjs with one in words', ninjs({ versioncreated: NINE, embargoed: 'until the minister has spoken' })],
    ['NITF that is only marked', nitf('', 'management-status="embargoed"')],
  ])('rejects %s at any time, and repeats no word', async (_, body) => {
    const { rejections } = await read(body, '2099-01-01T00:00:00.000Z');
    expect(rejections).toEqual([
      { code: 'embargoed', reason: 'The item is embargoed without a time at which the embargo ends.' },
    ]);
  });

  it('embargoes one item of a list and not the others', async () => {
    const lines = [json({ id: 1 }), json({ id: 2, embargoedUntil: END }), json({ id: 3 })].join('\n');
    const { articles, rejections, notices } = await read(lines);
    expect(articles.map(({ ownId }) => ownId)).toEqual(['1', '3']);
    expect(rejections).toMatchObject([{ code: 'embargoed', where: 'line 2' }]);
    expect(notices).toEqual([]);
  });
});
