import { readHtml } from '../../../../../lambdas/core/read/html/html';
import { jsonLd, page } from './pages';

const read = (head: string, body?: string) =>
  readHtml(page({ head, ...(body === undefined ? {} : { body }) }));

const LD = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Lamp burns again at Skerry Point',
  author: [
    { '@type': 'Person', name: 'Jon Aske' },
    { '@type': 'Person', name: 'Ida Lund' },
  ],
  publisher: { '@type': 'Organization', name: 'The Daily Tern' },
  url: 'https://tern.example/2026/lamp',
  datePublished: '2026-11-18T17:30:00Z',
  dateModified: '2026-11-18T19:00:00Z',
  inLanguage: 'en-GB',
  copyrightNotice: '© The Daily Tern',
};

const STATED = {
  ownId: null,
  headline: 'Lamp burns again at Skerry Point',
  byline: 'Jon Aske, Ida Lund',
  source: 'The Daily Tern',
  url: 'https://tern.example/2026/lamp',
  publishedAt: '2026-11-18T17:30:00Z',
  modifiedAt: '2026-11-18T19:00:00Z',
  language: 'en-GB',
  rights: '© The Daily Tern',
};

const META = `<meta property="og:title" content="Lamp burns, says a page">
  <meta name="author" content="By Ola Berg"><meta property="og:site_name" content="Ness Post">
  <link rel="canonical" href="https://ness.example/lamp"><meta property="og:locale" content="nb_NO">
  <meta property="article:published_time" content="2026-11-17T08:00:00Z">
  <meta property="article:modified_time" content="2026-11-17T09:00:00Z"><meta name="copyright" content="Ness Post AS">`;

describe('readHtml of metadata', () => {
  it.each<[string, unknown]>([
    ['alone', LD],
    ['in a list', [{ '@type': 'Organization', name: 'The Tern Group' }, LD]],
    [
      'in a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'Lamp' }, LD] },
    ],
    ['behind one without headline', [{ '@type': 'NewsArticle', author: 'Ola Berg' }, LD]],
    ['of a narrower type', { ...LD, '@type': ['ReportageNewsArticle'] }],
  ])('takes JSON-LD %s before all else', (_, value) => {
    expect(read(META + jsonLd(value))).toMatchObject(STATED);
  });

  it('takes what meta elements state where JSON-LD states nothing or is broken', () => {
    const stated = {
      headline: 'Lamp burns, says a page',
      byline: 'By Ola Berg',
      source: 'Ness Post',
      url: 'https://ness.example/lamp',
      publishedAt: '2026-11-17T08:00:00Z',
      modifiedAt: '2026-11-17T09:00:00Z',
      rights: 'Ness Post AS',
    };
    const organisation = jsonLd({ '@type': 'Organization', name: 'The Tern Group' });
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect(read(META)).toMatchObject({ ...stated, language: 'nb-NO' });
    expect(read(organisation + broken + META)).toMatchObject(stated);
  });

  it('reads JSON-LD in comments and with references', () => {
    const script = JSON.stringify({
      ...LD,
      headline: 'Lamp &amp; cable',
      publisher: { name: 'Tern &amp; Co' },
    });
    const { headline, source } = read(`<script type="application/ld+json"><!-- ${script} --></script>`);
    expect({ headline, source }).toEqual({ headline: 'Lamp & cable', source: 'Tern & Co' });
  });

  it('passes over names that are addresses, times that are none and languages that are none', () => {
    const head = `<meta property="article:author" content="https://social.example/aske"><meta name="byl" content="By Jon Aske">
      <meta property="article:published_time" content="Tuesday"><meta name="date" content="2026-11-18">
      <meta http-equiv="content-language" content="none of them"><meta name="dc.language" content="nb">
      <link rel="canonical" href="/lamp"><meta property="og:url" content="https://ness.example/lamp">`;
    expect(read(head)).toMatchObject({
      byline: 'By Jon Aske',
      publishedAt: '2026-11-18',
      language: 'nb',
      url: 'https://ness.example/lamp',
    });
  });

  it('takes microdata, the first time and the language of the page where no more is stated', () => {
    const body = `<article><span itemprop="author">Jon Aske</span><time>Tuesday</time><time datetime="2026-11-18T17:30">
      17:30</time><time datetime="2026-11-17">Monday</time><p>${'The lamp was lit again on Tuesday evening. '.repeat(9)}</p></article>`;
    const article = readHtml(`<html lang="en-GB"><body>${body}</body></html>`);
    expect(article).toMatchObject({ byline: 'Jon Aske', publishedAt: '2026-11-18T17:30', language: 'en-GB' });
  });

  it('takes the language of a header and no headline that is the outlet', () => {
    const outlet = jsonLd({ '@type': 'Article', headline: 'Ness Post', publisher: 'Ness Post' });
    const head = `<meta http-equiv="Content-Language" content="nb">${outlet}`;
    expect(read(head)).toMatchObject({ language: 'nb', headline: 'Lighthouse lit again' });
  });

  it('states nothing where the page does', () => {
    expect(read('')).toMatchObject({
      ...{ ownId: null, byline: null, source: null, url: null, publishedAt: null },
      ...{ modifiedAt: null, language: null, rights: null },
    });
  });

  it.each([
    ['<title>Lamp burns again | Ness Post</title>', ''],
    ['<title>Lamp burns again - The Ness Post</title><meta property="og:site_name" content="Ness Post">', ''],
    ['<title>Ness Post: news</title><meta property="og:title" content="Lamp burns again">', ''],
    [
      '<title>NessPost » Lamp burns again</title><link rel="canonical" href="https://www.nesspost.example/a">',
      '',
    ],
    ['<title>Lamp burns again: Ness Post</title>', '<h1>Ness Post</h1><h1>Lamp burns again</h1>'],
    ['<meta property="og:title" content="Lamp burns again">', '<h1>Ness</h1>'],
    ['', '<h1>Lamp burns again</h1>'],
  ])('finds the headline without its outlet in %s%s', (head, heading) => {
    const text = `<p>${'The lighthouse was lit again on Tuesday evening. '.repeat(9)}</p>`;
    expect(readHtml(`${head}${heading}<article>${text}</article>`).headline).toBe('Lamp burns again');
  });

  it('keeps a dash that is the headline’s own', () => {
    const text = `<p>${'The lighthouse was lit again on Tuesday evening. '.repeat(9)}</p>`;
    expect(readHtml(`<title>Lamp burns – at last</title>${text}`).headline).toBe('Lamp burns – at last');
  });
});
