import type { RawArticle } from '../../../../../lambdas/core/read/document/raw-article';
import { readXml } from '../../../../../lambdas/core/read/xml/xml';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';
const MORE = 'Nobody on the island slept.';

const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
  <head><title>Slug</title></head><body><p>${BODY}</p><p>${MORE}</p></body></html></inlineXML>`;

const newsItem = (content: string, { guid = 'urn:packet:7', meta = '', item = '' } = {}) => `
  <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2" xml:lang="en">
    <rightsInfo><copyrightHolder><name>Wire Ltd</name></copyrightHolder>
      <copyrightNotice>© Wire 2026.</copyrightNotice><usageTerms>No archive.</usageTerms></rightsInfo>
    <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:WIRE"/>
      <versionCreated>2026-11-20T09:00:00Z</versionCreated><firstCreated>2026-11-20T08:30:00Z</firstCreated>${item}</itemMeta>
    <contentMeta>${meta}<headline>Lighthouse lit again</headline></contentMeta>
    <contentSet>${content}</contentSet>
  </newsItem>`;

const only = (xml: string) => readXml(xml).articles[0];

describe('readXml of a news item of NewsML-G2', () => {
  it('reads XHTML with all that is stated', () => {
    const meta = '<by>By Ann Loe</by><language tag="en-GB"/><creator><name>Bo Ray</name></creator>';
    expect(readXml(newsItem(XHTML, { meta }))).toEqual({
      many: false,
      articles: [
        {
          ownId: 'urn:packet:7',
          headline: 'Lighthouse lit again',
          lines: [BODY, MORE],
          byline: 'By Ann Loe',
          source: 'WIRE',
          url: null,
          publishedAt: '2026-11-20T08:30:00Z',
          modifiedAt: '2026-11-20T09:00:00Z',
          language: 'en-GB',
          rights: '© Wire 2026. No archive.',
          version: { id: 'urn:packet:7', corrects: null, number: '2' },
          isWithdrawn: false,
          mayBeBrief: true,
        },
      ],
    });
  });

  it('reads NITF whatever its prefix, with what only it states', () => {
    const nitf = `<inlineXML><n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body><n:body.head><n:byline>Cy Dee</n:byline>
      <n:distributor>Other</n:distributor></n:body.head><n:body.content><n:p>${BODY}</n:p></n:body.content></n:body></n:nitf></inlineXML>`;
    expect(only(newsItem(nitf))).toMatchObject({ lines: [BODY], byline: 'Cy Dee', source: 'WIRE' });
  });

  it.each([
    ['plain text', `<inlineData contenttype="text/plain">${BODY}\n${MORE}</inlineData>`],
    ['HTML', `<inlineData contenttype="text/html"><![CDATA[<p>${BODY}</p><p>${MORE}</p>]]></inlineData>`],
    ['XHTML without a page', `<inlineXML><div><p>${BODY}</p><p>${MORE}</p></div></inlineXML>`],
    [
      'the first rendition with text',
      `<remoteContent href="a.jpg"/><inlineXML/>${XHTML}<inlineData>Other</inlineData>`,
    ],
    ['what is not encoded', `<inlineData encoding="base64">QUJD</inlineData>${XHTML}`],
  ])('reads %s', (_, content) => {
    expect(only(newsItem(content))).toMatchObject({ lines: [BODY, MORE] });
  });

  it('takes creators for the byline, each once, and the source of information for the outlet', () => {
    const meta = `<infoSource literal="x"><name>Skerrow Packet</name></infoSource><creator><name>Ann Loe</name></creator>
      <creator qcode="who:annloe"><name>Ann Loe</name></creator><contributor literal="Bo Ray"/>`;
    expect(only(newsItem(XHTML, { meta }))).toMatchObject({
      byline: 'Ann Loe, Bo Ray',
      source: 'Skerrow Packet',
    });
  });

  it('takes what is stated nowhere better from where it is', () => {
    const nitf =
      '<nitf><body><body.head><hedline><hl1>Lamp lit</hl1></hedline></body.head><body.content>x</body.content></body></nitf>';
    const xml = `<newsItem xml:lang="en"><rightsInfo><copyrightHolder literal="Wire Ltd"/></rightsInfo>
      <itemMeta><versionCreated>2026-11-20</versionCreated></itemMeta>
      <contentSet><inlineXML>${nitf}</inlineXML></contentSet></newsItem>`;
    expect(only(xml)).toMatchObject({
      headline: 'Lamp lit',
      language: 'en',
      rights: 'Wire Ltd',
      publishedAt: '2026-11-20',
    });
  });

  it.each(['stat:canceled', 'stat:withheld', 'http://cv.iptc.org/status:cancelled'])(
    'takes an item that is %s for withdrawn',
    (status) => {
      const xml = newsItem(XHTML, { item: `<pubStatus qcode="${status}"/>` });
      expect(only(xml)).toMatchObject({ isWithdrawn: true });
      expect(only(xml.replace('qcode', 'uri'))).toMatchObject({ isWithdrawn: true });
    },
  );

  it.each([
    ['<link rel="irel:previousVersion" residref="urn:packet:6"/>', 'urn:packet:6'],
    ['<link rel="irel:previousVersion" href="https://packet.example/6"/>', 'https://packet.example/6'],
    ['<link rel="irel:evolvedFrom" residref="urn:packet:6"/>', 'urn:packet:6'],
    ['<link reluri="http://cv.example/itemrelation/replaces" residref="urn:packet:6"/>', 'urn:packet:6'],
    ['<link rel="irel:seeAlso" residref="urn:packet:6"/>', null],
  ])('takes the earlier document from %s', (item, corrects) => {
    expect(only(newsItem(XHTML, { item }))).toMatchObject({ version: { id: 'urn:packet:7', corrects } });
  });

  it.each([
    ['<embargoed>2026-12-01T18:00:00Z</embargoed>', '2026-12-01T18:00:00Z'],
    ['<embargoed/>', ''],
    ['', undefined],
  ])('takes the end of an embargo from %s', (item, end) => {
    expect((only(newsItem(XHTML, { item })) as RawArticle).embargoedUntil).toBe(end);
  });

  it('takes an item that is usable', () => {
    expect(only(newsItem(XHTML, { item: '<pubStatus qcode="stat:usable"/>' }))).toMatchObject({
      lines: [BODY, MORE],
    });
  });

  it('keeps an item of a picture as an article without text, to be rejected by the checks', () => {
    expect(only(newsItem('<remoteContent href="a.jpg"/>'))).toMatchObject({
      ownId: 'urn:packet:7',
      lines: [],
    });
  });
});

describe('readXml of a message of NewsML-G2', () => {
  const message = (...items: string[]) =>
    `<m:newsMessage xmlns:m="http://iptc.org/std/nar/2006-10-01/"><m:header><m:sent>2026-11-20</m:sent></m:header>
     <m:itemSet>${items.join('')}</m:itemSet></m:newsMessage>`;

  it('reads its news items and passes over packages and what is known of things', () => {
    const others = '<packageItem guid="p"/><knowledgeItem guid="k"/><conceptItem guid="c"/>';
    const { many, articles } = readXml(
      message(newsItem(XHTML), others, newsItem(XHTML, { guid: 'urn:packet:8' })),
    );
    expect(many).toBe(true);
    expect(articles).toMatchObject([{ ownId: 'urn:packet:7' }, { ownId: 'urn:packet:8' }]);
  });

  it('keeps the good items beside a cancelled one', () => {
    const cancelled = newsItem(XHTML, { item: '<pubStatus qcode="stat:canceled"/>' });
    const { articles } = readXml(message(cancelled, newsItem(XHTML)));
    expect(articles).toMatchObject([{ isWithdrawn: true }, { ownId: 'urn:packet:7', isWithdrawn: false }]);
  });

  it('rejects a message without news items', () => {
    expect(() => readXml(message('<packageItem/>'))).toThrow('The NewsML message has no news items.');
  });
});
