import type { RawArticle } from '../../../../../lambdas/core/read/document/raw-article';
import { readXml } from '../../../../../lambdas/core/read/xml/xml';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf xml:lang="en">
  <head>
    <title>Lamp-Lit</title>
    <docdata>
      <doc-id id-string="wire-20261120-7"/>
      <date.issue norm="20261120T120000Z"/>
      <doc.copyright year="2026" holder="Northern Wire"/>
    </docdata>
    <pubdata type="print" name="Skerrow Packet" date.publication="20261121" ex-ref="https://packet.example/lamp"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Lighthouse <em>lit</em> again</hl1><hl2>Nine dark years end</hl2></hedline>
      <byline>By <person>Ann Loe</person><byttl>Staff writer</byttl></byline>
      <distributor>Northern Wire</distributor>
      <dateline><location>SKERROW</location>, Nov 20 (Wire) -</dateline>
      <abstract><p>A teaser.</p></abstract>
    </body.head>
    <body.content>
      <block><p>${BODY}</p><hl2>What now?</hl2>
        <media media-type="image"><media-reference source="a.jpg"/><media-producer>Bo Ray</media-producer><media-caption><p>A lamp.</p></media-caption></media>
        <ednote>Adds cost.</ednote>
        <p>It cost <money>£40,000</money> &amp; a&#160;year.</p></block>
      <ul><li>Lamp</li><li>Lens</li></ul>
      <table><tr><td>Built</td><td>1871</td></tr></table>
      <bq><block><p>“At last.”</p></block></bq>
    </body.content>
    <body.end><tagline>Ann Loe reports on seas.</tagline></body.end>
  </body>
</nitf>`;

const nitf = (inside: string) => readXml(`<nitf>${inside}</nitf>`).articles[0];

describe('readXml of NITF', () => {
  it('reads the article with all that is stated, without captions and the end', () => {
    expect(readXml(NITF)).toEqual({
      many: false,
      articles: [
        {
          ownId: 'wire-20261120-7',
          headline: 'Lighthouse lit again',
          lines: [
            `SKERROW, Nov 20 (Wire) — ${BODY}`,
            'What now?',
            'It cost £40,000 & a year.',
            'Lamp',
            'Lens',
            'Built 1871',
            '“At last.”',
          ],
          byline: 'By Ann Loe',
          source: 'Skerrow Packet',
          url: 'https://packet.example/lamp',
          publishedAt: '20261120T120000Z',
          modifiedAt: null,
          language: 'en',
          rights: 'Copyright 2026 Northern Wire',
          version: { id: 'wire-20261120-7', corrects: null, number: null },
          isWithdrawn: false,
          mayBeBrief: true,
        },
      ],
    });
  });

  it('does not repeat a dateline that the text begins with', () => {
    const body = `<body><body.head><dateline>SKERROW</dateline></body.head>
      <body.content><p>SKERROW (Wire) - ${BODY}</p></body.content></body>`;
    expect(nitf(body)).toMatchObject({ lines: [`SKERROW (Wire) - ${BODY}`] });
  });

  it('takes the title for the headline and the distributor for the source where there are no others', () => {
    const parts =
      '<head><title>Lamp lit</title></head><body><body.head><distributor>Wire</distributor></body.head></body>';
    expect(nitf(parts)).toMatchObject({
      headline: 'Lamp lit',
      source: 'Wire',
      lines: [],
      byline: null,
      rights: null,
    });
  });

  it('takes day, language, rights and terms from where else they are stated', () => {
    const head = '<head><pubdata date.publication="20261121"/></head>';
    const body = '<body xml:lang="de"><body.head><rights>No archive.</rights></body.head></body>';
    expect(nitf(head + body)).toMatchObject({
      publishedAt: '20261121',
      language: 'de',
      rights: 'No archive.',
    });
    const release = '<head><docdata><date.release norm="20261122"/></docdata></head>';
    expect(nitf(release)).toMatchObject({ publishedAt: '20261122' });
  });

  const docdata = (attributes: string, inside: string, beside = '') =>
    nitf(
      `<head><docdata ${attributes}><doc-id id-string="w7"/>${inside}</docdata>${beside}</head>`,
    ) as RawArticle;

  it.each([
    ['<du-key generation="3" version="1"/>', '000003000001'],
    ['<du-key generation="3"/>', '000003000000'],
    ['<du-key version="12" key="x"/>', '000000000012'],
    ['<du-key key="x"/>', '4'],
  ])('takes the number of an update from %s, else the edition', (inside, number) => {
    expect(docdata('', inside, '<pubdata edition.name="4"/>').version).toEqual({
      id: 'w7',
      corrects: null,
      number,
    });
  });

  it.each([
    ['management-status="canceled"', '', { isWithdrawn: true, version: { corrects: null } }],
    ['management-status="usable"', '', { isWithdrawn: false }],
    ['', '<correction id-string="w6"/>', { isWithdrawn: false, version: { id: 'w7', corrects: 'w6' } }],
    [
      'management-doc-idref="w6" management-idref-status="canceled"',
      '',
      { isWithdrawn: true, version: { corrects: 'w6' } },
    ],
    [
      'management-doc-idref="w6" management-idref-status="replaced"',
      '',
      { isWithdrawn: false, version: { corrects: 'w6' } },
    ],
    [
      'management-doc-idref="w6" management-idref-status="commented"',
      '',
      { isWithdrawn: false, version: { corrects: null } },
    ],
  ])('takes the fate of documents from docdata with %s%s', (attributes, inside, expected) => {
    expect(docdata(attributes, inside)).toMatchObject(expected);
  });

  it.each([
    ['', '<date.release norm="20261201T180000Z"/>', '20261201T180000Z'],
    ['', '<date.release norm="soon"/>', undefined],
    ['management-status="embargoed"', '', ''],
    ['', '', undefined],
  ])('takes the end of an embargo from docdata with %s%s', (attributes, inside, end) => {
    expect(docdata(attributes, inside).embargoedUntil).toBe(end);
  });

  it('reads an empty document as an article without text', () => {
    expect(nitf('')).toMatchObject({ ownId: null, headline: '', lines: [], publishedAt: null });
  });
});
