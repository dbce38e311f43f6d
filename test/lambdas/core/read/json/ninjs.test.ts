import { readJson, readJsonLine } from '../../../../../lambdas/core/read/json/json';

const read = (item: unknown) => readJsonLine(JSON.stringify(item));

const PLAIN = 'The lighthouse was lit. Nobody slept.';
const XHTML = '<p>The lighthouse <b>was</b> lit.</p><p>Nobody slept.</p>';
const LINES = ['The lighthouse was lit.', 'Nobody slept.'];

const VERSION_1 = {
  $standard: { name: 'ninjs', version: '1.8' },
  uri: 'urn:newsml:packet.example:l7',
  type: 'text',
  firstcreated: '2026-11-19T20:00:00Z',
  versioncreated: '2026-11-20T08:30:00Z',
  byline: 'Ada Quill and Bo Tarn',
  headline: 'Lighthouse lit again',
  language: 'en-GB',
  copyrightholder: 'Skerrow Packet',
  copyrightnotice: 'Copyright 2026 Skerrow Packet',
  usageterms: 'Not for resale',
  body_text: PLAIN,
  body_xhtml: XHTML,
  renditions: { main: { href: 'https://pictures.example/1.jpg', title: 'Large' } },
};

const VERSION_2 = {
  standard: { name: 'ninjs', version: '2.1' },
  uri: 'urn:newsml:packet.example:l7',
  type: 'text',
  firstcreated: '2026-11-19T20:00:00Z',
  versioncreated: '2026-11-20T08:30:00Z',
  by: 'Ada Quill and Bo Tarn',
  headlines: [
    { role: 'short', value: 'Light is back' },
    { role: 'main', value: 'Lighthouse lit again' },
  ],
  language: 'en-GB',
  infosources: [{ name: 'Skerrow Packet' }],
  copyrightnotice: 'Copyright 2026 Skerrow Packet',
  descriptions: [{ role: 'summary', value: 'The light is back.' }],
  bodies: [
    { role: 'nitf', contenttype: 'application/nitf+xml', value: '<nitf><body>No</body></nitf>' },
    { role: 'text', contenttype: 'text/plain', value: PLAIN },
    { role: 'rich', contenttype: 'text/html', value: XHTML },
  ],
};

const VERSION_3 = {
  uri: 'urn:newsml:packet.example:l7',
  type: 'text',
  firstCreated: '2026-11-19T20:00:00Z',
  versionCreated: '2026-11-20T08:30:00Z',
  by: 'Ada Quill and Bo Tarn',
  headlines: [{ value: 'Lighthouse lit again' }],
  language: 'en-GB',
  infoSources: [{ name: 'Skerrow Packet' }],
  copyrightNotice: 'Copyright 2026 Skerrow Packet',
  bodies: [{ role: 'main', contentType: 'application/xhtml+xml', value: XHTML }],
};

describe('readJsonLine of ninjs', () => {
  it.each([
    ['1', VERSION_1],
    ['2', VERSION_2],
    ['3', VERSION_3],
  ])('takes every field of version %s', (_, item) => {
    expect(read(item)).toEqual({
      ownId: 'urn:newsml:packet.example:l7',
      headline: 'Lighthouse lit again',
      lines: LINES,
      byline: 'Ada Quill and Bo Tarn',
      source: 'Skerrow Packet',
      url: 'urn:newsml:packet.example:l7',
      publishedAt: '2026-11-19T20:00:00Z',
      modifiedAt: '2026-11-20T08:30:00Z',
      language: 'en-GB',
      rights: 'Copyright 2026 Skerrow Packet',
      mayBeBrief: true,
      version: { id: 'urn:newsml:packet.example:l7', corrects: null, number: null },
      isWithdrawn: false,
    });
  });

  it('takes the plain body where there is no other, and NITF where there is nothing else', () => {
    expect(read({ ...VERSION_2, bodies: VERSION_2.bodies.slice(0, 2) }).lines).toEqual([PLAIN]);
    expect(read({ ...VERSION_2, bodies: VERSION_2.bodies.slice(0, 1) }).lines).toEqual(['No']);
  });

  it('passes over bodies that are blank or no text', () => {
    const bodies = [
      { contenttype: 'text/html', value: ' ' },
      { value: { a: 1 } },
      null,
      'x',
      { value: PLAIN },
    ];
    expect(read({ ...VERSION_2, bodies }).lines).toEqual(['x']);
    expect(read({ ...VERSION_1, body_xhtml: '', body_event: { note: 'x' } }).lines).toEqual([PLAIN]);
  });

  it('takes properties that a provider has added', () => {
    const item = {
      versioncreated: '2026-11-20',
      headline_main: 'Lit',
      headline_sub: 'At last',
      body_html5: XHTML,
    };
    expect(read(item)).toMatchObject({ headline: 'Lit', lines: LINES });
  });

  it('takes the headline off the top of the body', () => {
    const html = `<html><head><title>Page</title></head><body><h1>Lighthouse lit again</h1>${XHTML}</body></html>`;
    expect(read({ ...VERSION_1, body_xhtml: html }).lines).toEqual(LINES);
  });

  it.each([
    [
      'picture of version 1',
      {
        type: 'picture',
        versioncreated: '2026-11-20T08:30:00Z',
        headline: 'Lighthouse',
        description_text: 'The lighthouse at dusk.',
        description_xhtml: '<p>The lighthouse at <i>dusk</i>.</p>',
      },
    ],
    [
      'video of version 3',
      {
        type: 'video',
        renditions: [],
        headlines: [{ role: 'main', value: 'Lighthouse' }],
        descriptions: [
          { role: 'creditline', value: 'PACKET' },
          { role: 'caption', value: 'The lighthouse at dusk.' },
        ],
      },
    ],
    [
      'event of version 3',
      {
        type: 'event',
        title: 'Lighthouse',
        descriptions: [{ role: 'text', contentType: 'text/plain', value: 'The lighthouse at dusk.' }],
        eventDetails: { dates: { startDate: '2026-11-20' } },
      },
    ],
  ])('takes the longest description of a %s', (_, item) => {
    expect(read(item)).toMatchObject({ headline: 'Lighthouse', lines: ['The lighthouse at dusk.'] });
  });

  it('puts further headlines before a description and not before a body', () => {
    const headlines = [
      { role: 'main', value: 'Lighthouse' },
      { role: 'sub', value: 'At dusk' },
    ];
    expect(read({ headlines, descriptions: [{ value: 'It is lit.' }] }).lines).toEqual([
      'At dusk',
      'It is lit.',
    ]);
    expect(read({ headlines, bodies: [{ value: 'It is lit.' }] }).lines).toEqual(['It is lit.']);
  });

  it('takes the headline of an alert for its text', () => {
    const alert = {
      versioncreated: '2026-11-20T08:30:00Z',
      headline: 'Lighthouse lit again',
      body_text: '[ ... ]',
    };
    expect(read(alert)).toMatchObject({ headline: '', lines: ['Lighthouse lit again'] });
  });

  it.each([
    ['its title', { title: 'Lighthouse lit again', slugline: 'LIGHT-AGAIN' }, 'Lighthouse lit again'],
    ['its slugline', { slugline: 'LIGHT-AGAIN' }, 'LIGHT-AGAIN'],
  ])('takes for the text of an item that has no other words %s', (_, fields, text) => {
    const item = {
      uri: 'urn:packet.example:p1',
      type: 'picture',
      renditions: [],
      bodies: [{ value: '...' }],
    };
    expect(read({ ...item, ...fields })).toMatchObject({ headline: '', lines: [text] });
  });

  it.each([
    [
      'of those that go with it',
      {
        slugline: 'LIGHT-AGAIN',
        associations: [
          { name: 'a1', title: 'Lighthouse', descriptions: [{ value: 'At dusk.' }] },
          { name: 'a2', headlines: [{ value: 'Keeper' }], title: 'k', descriptions: [{ value: 'At dusk.' }] },
        ],
      },
      ['Lighthouse', 'At dusk.', 'Keeper'],
    ],
    ['of those named that go with it', { associations: { main: { title: 'Lighthouse' } } }, ['Lighthouse']],
    ['of its id, where that is words', { uri: 'lighthouse-lit-again' }, ['lighthouse-lit-again']],
  ])('takes for an item without words of its own those %s', (_, fields, lines) => {
    expect(read({ renditions: [], body_text: '...', ...fields })).toMatchObject({ headline: '', lines });
  });

  it('takes for no words those of what goes with an item that has its own', () => {
    const associations = [{ descriptions: [{ value: 'At dusk.' }] }];
    expect(read({ ...VERSION_1, associations }).lines).toEqual(LINES);
    expect(read({ headlines: [{ value: 'Lit' }], associations })).toMatchObject({ lines: ['Lit'] });
  });

  it.each(['urn:packet.example:p1', 'https://packet.example/lighthouse-lit', 'p-1', 'lighthouse', 'a-b'])(
    'takes for no words the id %s',
    (uri) => {
      expect(() => read({ uri, renditions: [] })).toThrow(expect.objectContaining({ code: 'no-text' }));
    },
  );

  it('takes a slugline for no headline of a text', () => {
    expect(read({ slugline: 'LIGHT-AGAIN', body_text: PLAIN })).toMatchObject({
      headline: '',
      lines: [PLAIN],
    });
  });

  it('rejects an item without words, and says that it is one', () => {
    const title = { name: 'main', title: 'Full resolution' };
    const associations = [{ name: 'side', renditions: [title] }];
    expect(() => read({ body_text: '...', rightsinfo: {}, renditions: [title], associations })).toThrow(
      expect.objectContaining({ code: 'no-text', reason: expect.stringContaining('ninjs') }),
    );
  });

  it('takes of a body of NITF its content alone', () => {
    const head = '<body.head><hedline><hl1>Light</hl1></hedline><byline>By Ada Quill</byline></body.head>';
    const content = '<body.content><p>The lighthouse was lit.</p><p>Nobody slept.</p></body.content>';
    const value = `<nitf><body>${head}${content}<body.end>-0-</body.end></body></nitf>`;
    const bodies = [{ contenttype: 'text/vnd.IPTC.NITF', value }];
    expect(read({ ...VERSION_2, bodies }).lines).toEqual(LINES);
  });

  it.each([{ pubstatus: 'canceled' }, { pubStatus: 'withheld' }])(
    'takes an item with %j for withdrawn',
    (status) => {
      expect(read({ ...VERSION_1, ...status }).isWithdrawn).toBe(true);
      expect(read({ ...VERSION_1, pubstatus: 'usable' }).isWithdrawn).toBe(false);
    },
  );

  it('requires no words of a withdrawn item', () => {
    const item = { uri: 'urn:packet.example:p1', versioncreated: '2026-11-20', pubstatus: 'canceled' };
    expect(read(item)).toMatchObject({ isWithdrawn: true, version: { id: 'urn:packet.example:p1' } });
  });

  it.each([
    [
      { uri: 'urn:a', version: 2 },
      { id: 'urn:a', number: '2', corrects: null },
    ],
    [
      { guid: 'tag:b', version: '3' },
      { id: 'tag:b', number: '3', corrects: null },
    ],
    [
      { uri: 'urn:a', evolvedfrom: 'urn:b' },
      { id: 'urn:a', number: null, corrects: 'urn:b' },
    ],
    [
      { uri: 'urn:a', evolvedFrom: 'urn:b' },
      { id: 'urn:a', number: null, corrects: 'urn:b' },
    ],
    [
      { uri: 'urn:a', replacing: ['urn:b', 'urn:c'] },
      { id: 'urn:a', number: null, corrects: 'urn:b' },
    ],
  ])('takes what %j states of its version', (fields, version) => {
    expect(read({ versioncreated: '2026-11-20', body_text: PLAIN, ...fields }).version).toEqual(version);
  });

  it.each(['embargoed', 'embargoedUntil', 'embargoeduntil'])(
    'takes the end of an embargo from %s',
    (name) => {
      const item = { versioncreated: '2026-11-20', body_text: PLAIN };
      expect(read({ ...item, [name]: '2026-12-01T18:00:00Z' }).embargoedUntil).toBe('2026-12-01T18:00:00Z');
      expect(read({ ...item, [name]: null }).embargoedUntil).toBeUndefined();
    },
  );

  it('reads a list of items, one each', () => {
    const { articles, many } = readJson(JSON.stringify([VERSION_1, VERSION_3]));
    expect(articles).toMatchObject([{ lines: LINES }, { lines: LINES }]);
    expect(many).toBe(true);
  });

  it('takes the embargo of a package for that of its texts', () => {
    const associations = [VERSION_1, { ...VERSION_3, embargoedUntil: '2026-12-02' }];
    const { articles } = readJson(
      JSON.stringify({ type: 'composite', associations, embargoed: '2026-12-01' }),
    );
    expect(articles).toMatchObject([{ embargoedUntil: '2026-12-01' }, { embargoedUntil: '2026-12-02' }]);
  });

  it.each([[[VERSION_1, VERSION_3]], [{ main: VERSION_1, side: VERSION_3 }]])(
    'reads the texts of a package that has none itself',
    (texts) => {
      const picture = { type: 'picture', description_text: 'A lamp' };
      const associations = Array.isArray(texts) ? [picture, ...texts] : { picture, ...texts };
      const item = { type: 'composite', headline: 'Three things', associations };
      expect(readJson(JSON.stringify(item))).toMatchObject({
        articles: [{ lines: LINES }, { lines: LINES }],
        many: true,
      });
      const own = { ...item, body_text: 'Own text.' };
      expect(readJson(JSON.stringify(own))).toMatchObject({
        articles: [{ lines: ['Own text.'] }],
        many: false,
      });
    },
  );
});
