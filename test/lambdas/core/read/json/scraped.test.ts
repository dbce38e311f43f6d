import { readJsonLine } from '../../../../../lambdas/core/read/json/json';

const read = (item: unknown) => readJsonLine(JSON.stringify(item));

const LINES = ['The lighthouse was lit.', 'Nobody slept.'];
const TEXT = LINES.join('\n');

describe('readJsonLine of what scrapers and news interfaces give', () => {
  it('reads newspaper3k and newspaper4k', () => {
    const item = {
      url: 'https://packet.example/l-7',
      source_url: 'https://packet.example',
      title: 'Lighthouse lit again',
      text: TEXT,
      authors: ['Ada Quill', 'Bo Tarn'],
      publish_date: '2026-11-20 08:30:00+00:00',
      meta_lang: 'en',
      meta_site_name: 'Skerrow Packet',
      summary: 'Lit.',
      meta_data: { og: { type: 'article' } },
    };
    expect(read(item)).toMatchObject({
      headline: 'Lighthouse lit again',
      lines: LINES,
      byline: 'Ada Quill, Bo Tarn',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      publishedAt: '2026-11-20 08:30:00+00:00',
      language: 'en',
    });
  });

  it('reads trafilatura, whose source is the address', () => {
    const item = {
      title: 'Lighthouse lit again',
      author: 'Ada Quill; Bo Tarn',
      hostname: 'packet.example',
      date: '2026-11-20',
      fingerprint: '1f2e',
      id: null,
      license: 'CC BY 4.0',
      raw_text: LINES.join(' '),
      text: TEXT,
      language: null,
      source: 'https://packet.example/l-7',
      'source-hostname': 'Skerrow Packet',
      excerpt: 'Lit.',
    };
    expect(read(item)).toMatchObject({
      ownId: null,
      lines: LINES,
      byline: 'Ada Quill; Bo Tarn',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      publishedAt: '2026-11-20',
      language: null,
      rights: 'CC BY 4.0',
    });
    expect(read({ ...item, 'source-hostname': null, text: undefined })).toMatchObject({
      source: 'packet.example',
      lines: [LINES.join(' ')],
    });
  });

  it('reads news-please', () => {
    const item = {
      authors: [],
      date_download: '2026-11-21 00:00:00',
      date_modify: '2026-11-20 09:00:00',
      date_publish: '2026-11-20 08:30:00',
      description: 'Lit.',
      language: 'en',
      maintext: TEXT,
      source_domain: 'packet.example',
      title: 'Lighthouse lit again',
      title_page: null,
      url: 'https://packet.example/l-7',
    };
    expect(read(item)).toMatchObject({
      lines: LINES,
      byline: null,
      source: 'packet.example',
      publishedAt: '2026-11-20 08:30:00',
      modifiedAt: '2026-11-20 09:00:00',
    });
  });

  it('reads GDELT, which has no text', () => {
    const item = {
      url: 'https://packet.example/l-7',
      title: 'Lighthouse lit again',
      seendate: '20261120T120000Z',
      domain: 'packet.example',
      language: 'English',
      sourcecountry: 'Ireland',
    };
    expect(read(item)).toMatchObject({
      headline: 'Lighthouse lit again',
      lines: [''],
      source: 'packet.example',
      publishedAt: '20261120T120000Z',
      language: 'en',
    });
  });

  const NEWS_API = {
    source: { id: 'packet', name: 'Skerrow Packet' },
    author: 'Ada Quill',
    title: 'Lighthouse lit again',
    description: 'Keepers at Skerrow have lit their lamp.',
    url: 'https://packet.example/l-7',
    urlToImage: null,
    publishedAt: '2026-11-20T08:30:00Z',
    content: 'The old lighthouse at Skerrow was lit again on Friday after nine dark y… [+1234 chars]',
  };

  it('reads NewsAPI, whose content is cut', () => {
    expect(read(NEWS_API)).toMatchObject({
      ownId: null,
      byline: 'Ada Quill',
      source: 'Skerrow Packet',
      lines: [
        'Keepers at Skerrow have lit their lamp.',
        'The old lighthouse at Skerrow was lit again on Friday after nine dark y',
      ],
    });
  });

  it('takes the longer of a description and a cut content that begin alike', () => {
    const opening = 'The old lighthouse at Skerrow was lit again on Friday';
    expect(read({ ...NEWS_API, description: `${opening}.` }).lines).toEqual([`${opening} after nine dark y`]);
    const longer = `${opening} after nine dark years and two dim ones.`;
    expect(read({ ...NEWS_API, description: longer }).lines).toEqual([longer]);
  });

  it('takes a content that is not cut alone, and the longest summary where there is none', () => {
    expect(read({ ...NEWS_API, content: TEXT }).lines).toEqual(LINES);
    expect(read({ ...NEWS_API, content: '[+12 chars] were lost.' }).lines).toEqual([
      '[+12 chars] were lost.',
    ]);
    const parts = {
      ...NEWS_API,
      content: null,
      snippet: 'Lit.',
      summary: 'The lamp is lit.',
      description: 'Lamp lit.',
    };
    expect(read(parts).lines.filter((line) => line !== '')).toEqual(['The lamp is lit.']);
  });

  it('reads JSON Feed', () => {
    const item = {
      id: 'l-7',
      url: 'https://packet.example/l-7',
      title: 'Lighthouse lit again',
      content_html: '<p>The lighthouse was lit.</p><p>Nobody slept.</p>',
      summary: 'Lit.',
      date_published: '2026-11-20T08:30:00Z',
      date_modified: '2026-11-20T09:00:00Z',
      authors: [{ name: 'Ada Quill' }, { name: 'Bo Tarn' }],
    };
    expect(read(item)).toMatchObject({ ownId: 'l-7', lines: LINES, byline: 'Ada Quill, Bo Tarn' });
  });

  it('reads Event Registry', () => {
    const item = {
      uri: '8412',
      lang: 'eng',
      dateTimePub: '2026-11-20T08:30:00Z',
      title: 'Lighthouse lit again',
      body: TEXT,
      source: { uri: 'packet.example', title: 'Skerrow Packet' },
    };
    expect(read(item)).toMatchObject({ ownId: '8412', lines: LINES, source: 'Skerrow Packet' });
  });

  it('reads a list of authors of any length', () => {
    expect(read({ text: TEXT, authors: Array(5000).fill('Ada') }).byline?.length).toBeLessThan(6000);
  });
});
