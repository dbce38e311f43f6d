import { readXml } from '../../../../../lambdas/core/read/xml/xml';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';
const MORE = 'Nobody on the island slept.';

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <atom:link href="https://packet.example/feed" rel="self"/>
    <title>Skerrow Packet</title>
    <link>https://packet.example/</link>
    <description>News of the islands</description>
    <language>en-GB</language>
    <copyright>Skerrow Packet 2026</copyright>
    <item>
      <media:title>A picture of a lamp</media:title>
      <title>Lighthouse lit again</title>
      <link>https://packet.example/lamp</link>
      <guid isPermaLink="false">packet-7</guid>
      <pubDate>Fri, 20 Nov 2026 08:30:00 +0000</pubDate>
      <dc:creator><![CDATA[Ann Loe]]></dc:creator>
      <dc:creator>Bo Ray</dc:creator>
      <author>ann@packet.example (Ann Loe)</author>
      <description>A teaser.</description>
      <media:content url="https://packet.example/lamp.jpg"><media:description>A lamp</media:description></media:content>
      <content:encoded><![CDATA[<p>${BODY}</p><ul><li>${MORE}</li></ul>]]></content:encoded>
    </item>
    <item>
      <title>Ferry late</title>
      <guid>https://packet.example/ferry</guid>
      <description>&lt;p&gt;The ferry was late &amp;amp; full.&lt;/p&gt;&lt;p&gt;${MORE}&lt;/p&gt;</description>
      <content:encoded> </content:encoded>
      <source url="https://wire.example/feed">Northern Wire</source>
    </item>
  </channel>
</rss>`;

const only = (xml: string) => readXml(xml).articles[0];

const item = (inside: string, head = '') =>
  only(`<rss version="2.0"><channel>${head}<item>${inside}</item></channel></rss>`);

const entry = (inside: string, head = '') =>
  only(`<feed xmlns="http://www.w3.org/2005/Atom">${head}<entry>${inside}</entry></feed>`);

describe('readXml of RSS 2.0', () => {
  it('reads each item with all that is stated', () => {
    expect(readXml(RSS)).toEqual({
      many: true,
      articles: [
        {
          ownId: 'packet-7',
          headline: 'Lighthouse lit again',
          lines: [BODY, MORE],
          byline: 'Ann Loe, Bo Ray',
          source: 'Skerrow Packet',
          url: 'https://packet.example/lamp',
          publishedAt: 'Fri, 20 Nov 2026 08:30:00 +0000',
          modifiedAt: null,
          language: 'en-GB',
          rights: 'Skerrow Packet 2026',
          version: { id: 'packet-7', number: '0' },
          isWithdrawn: false,
        },
        expect.objectContaining({
          ownId: 'https://packet.example/ferry',
          url: 'https://packet.example/ferry',
          lines: ['The ferry was late & full.', MORE],
          source: 'Northern Wire',
          byline: null,
        }),
      ],
    });
  });

  it('goes by the address where an item has no id', () => {
    expect(item('<link> https://packet.example/lamp </link>')).toMatchObject({
      ownId: 'https://packet.example/lamp',
    });
  });

  it.each(['packet-7', 'https://packet.example/7" isPermaLink="false'])(
    'takes no address from the id %s',
    (guid) => {
      const [id, attribute] = guid.split('" ');
      const tag = attribute === undefined ? '<guid>' : `<guid ${attribute}">`;
      expect(item(`${tag}${id}</guid>`)).toMatchObject({ ownId: id, url: null });
    },
  );

  it('keeps the line breaks of a plain text', () => {
    expect(item(`<description>${BODY}\n${MORE} 5 &lt; 6 &amp;amp; more.</description>`)).toMatchObject({
      lines: [BODY, `${MORE} 5 < 6 & more.`],
    });
  });

  it('reads a body of XHTML', () => {
    const body = `<body xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p></body>`;
    expect(item(`<description>A teaser.</description>${body}`)).toMatchObject({ lines: [BODY] });
  });

  it('reads markup that was not escaped', () => {
    expect(item(`<description><p>${BODY}</p><P>${MORE}</P></description>`)).toMatchObject({
      lines: [BODY, MORE],
    });
  });

  it('prefers the language, rights and time of the item', () => {
    const inside = '<dc:language>de</dc:language><dc:rights>CC0</dc:rights><dc:date>2026-11-20</dc:date>';
    expect(item(inside, '<language>en</language><copyright>Packet</copyright>')).toMatchObject({
      language: 'de',
      rights: 'CC0',
      publishedAt: '2026-11-20',
    });
  });

  it.each([
    ['ann@packet.example', null],
    ['ann@packet.example (Ann Loe)', 'Ann Loe'],
    ['Ann Loe', 'Ann Loe'],
    ['', null],
  ])('takes the author %j for %j', (author, byline) => {
    expect(item(`<author>${author}</author>`)).toMatchObject({ byline });
  });

  it('takes an id that several items state for that of none', () => {
    const items = ['a', 'b', 'a', 'c'].map((id) => `<item><guid>${id}</guid></item>`).join('');
    const { articles } = readXml(`<rss><channel>${items}</channel></rss>`);
    expect(articles).toMatchObject([null, 'b', null, 'c'].map((id) => ({ version: { id } })));
  });

  it.each([
    ['<media:status state="deleted" reason="https://packet.example/why"/>', true],
    ['<media:status state="BLOCKED"/>', true],
    ['<media:status state="active"/>', false],
    ['<media:content url="a.mp4"><media:status state="blocked"/></media:content>', false],
    ['<wp:status>deleted</wp:status>', false],
  ])('takes an item with %s for withdrawn: %s', (inside, isWithdrawn) => {
    expect(item(`<guid>packet-7</guid>${inside}`)).toMatchObject({ isWithdrawn });
  });

  it('keeps an item of which nothing is stated, to be rejected by the checks', () => {
    expect(item('')).toMatchObject({ ownId: null, headline: '', lines: [], url: null });
  });

  it('rejects a feed without items', () => {
    expect(() => readXml('<rss><channel><title>Packet</title></channel></rss>')).toThrow(
      'The feed has no items.',
    );
  });
});

describe('readXml of RSS 1.0', () => {
  it('reads items beside the channel', () => {
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://packet.example/"><title>Skerrow Packet</title><d:language>en</d:language></channel>
      <item rdf:about="https://packet.example/lamp"><title>Lighthouse lit again</title>
        <link>https://packet.example/lamp?from=feed</link><d:creator>Ann Loe</d:creator><d:date>2026-11-20T08:30Z</d:date>
        <description>A teaser.</description><c:encoded>&lt;p&gt;${BODY}&lt;/p&gt;</c:encoded></item>
    </rdf:RDF>`;
    expect(readXml(xml)).toMatchObject({
      many: true,
      articles: [
        {
          ownId: 'https://packet.example/lamp',
          url: 'https://packet.example/lamp?from=feed',
          headline: 'Lighthouse lit again',
          lines: [BODY],
          byline: 'Ann Loe',
          source: 'Skerrow Packet',
          publishedAt: '2026-11-20T08:30Z',
          language: 'en',
        },
      ],
    });
  });
});

describe('readXml of Atom', () => {
  const HEAD = '<title>Skerrow Packet</title><author><name>The desk</name></author><rights>Packet</rights>';

  it('reads an entry with all that is stated', () => {
    const inside = `<id>tag:packet.example,2026:7</id><title type="html">Lighthouse &lt;em&gt;lit&lt;/em&gt; again</title>
      <link rel="enclosure" href="https://packet.example/lamp.mp3"/><link href="https://packet.example/lamp"/>
      <published>2026-11-20T08:30:00Z</published><updated>2026-11-20T09:00:00Z</updated>
      <author><name>Ann Loe</name><email>ann@packet.example</email></author>
      <summary>A teaser.</summary><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content>`;
    expect(entry(inside, HEAD)).toEqual({
      ownId: 'tag:packet.example,2026:7',
      headline: 'Lighthouse lit again',
      lines: [BODY],
      byline: 'Ann Loe',
      source: 'Skerrow Packet',
      url: 'https://packet.example/lamp',
      publishedAt: '2026-11-20T08:30:00Z',
      modifiedAt: '2026-11-20T09:00:00Z',
      language: null,
      rights: 'Packet',
      version: { id: 'tag:packet.example,2026:7', number: '0' },
      isWithdrawn: false,
    });
  });

  it('reads a deleted entry in its place, as withdrawn', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Packet</title>
      <entry><id>tag:a</id></entry><at:deleted-entry ref="tag:b" when="2026-11-20T09:00:00Z"><at:comment>Sold</at:comment></at:deleted-entry>
      <entry><id>tag:c</id></entry></feed>`;
    expect(readXml(xml).articles).toMatchObject([
      { ownId: 'tag:a', isWithdrawn: false },
      {
        ownId: 'tag:b',
        modifiedAt: '2026-11-20T09:00:00Z',
        source: 'Packet',
        version: { id: 'tag:b' },
        isWithdrawn: true,
      },
      { ownId: 'tag:c', isWithdrawn: false },
    ]);
  });

  it('reads XHTML whatever its prefix', () => {
    const content = `<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>The <x:em>old</x:em>
      lighthouse &amp; &lt;lamp&gt; &amp;lt; was&#160;lit.</x:p><x:figure><x:figcaption>A lamp</x:figcaption></x:figure>
      <x:p>${MORE}</x:p></x:div></content>`;
    expect(entry(content)).toMatchObject({ lines: ['The old lighthouse & <lamp> &lt; was lit.', MORE] });
  });

  it('takes the summary where the content lies elsewhere', () => {
    expect(entry(`<content src="https://packet.example/x"/><summary>${BODY}</summary>`)).toMatchObject({
      lines: [BODY],
    });
  });

  it('takes the author of the feed, the outlet of the source and the time of the update where there are no others', () => {
    const inside = '<source><title>Northern Wire</title></source><updated>2026-11-20T09:00:00Z</updated>';
    expect(entry(inside, HEAD)).toMatchObject({
      byline: 'The desk',
      source: 'Northern Wire',
      publishedAt: '2026-11-20T09:00:00Z',
    });
  });

  it('knows elements by namespace and not by prefix', () => {
    const xml = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://search.yahoo.com/mrss/"><a:title>Packet</a:title>
      <a:entry><title>A picture</title><content>Of a lamp</content><a:title xmlns:z="z">Lamp lit</a:title><a:content>${BODY}</a:content></a:entry></a:feed>`;
    expect(only(xml)).toMatchObject({ headline: 'Lamp lit', lines: [BODY], source: 'Packet' });
  });

  it('takes the language of the entry, else of the feed', () => {
    const xml = (inner: string) => `<feed xml:lang="en"><entry ${inner}><title>Lamp</title></entry></feed>`;
    expect(only(xml(''))).toMatchObject({ language: 'en' });
    expect(only(xml('xml:lang="de"'))).toMatchObject({ language: 'de' });
  });
});
