import { readJsonLine } from '../../../../../lambdas/core/read/json/json';

const read = (item: unknown) => readJsonLine(JSON.stringify(item));

describe('readJsonLine of JSON-LD', () => {
  it('takes every field', () => {
    const item = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://packet.example/l-7#article',
      headline: 'Lighthouse lit again',
      articleBody: 'The lighthouse was lit.\n\nNobody slept.',
      datePublished: '2026-11-20T08:30:00+01:00',
      dateModified: '2026-11-20T09:00:00+01:00',
      author: [{ '@type': 'Person', name: 'Ada Quill' }, { name: 'Bo Tarn' }],
      publisher: {
        '@type': 'Organization',
        name: 'Skerrow Packet',
        logo: { url: 'https://packet.example/l.png' },
      },
      mainEntityOfPage: { '@id': 'https://packet.example/l-7' },
      inLanguage: 'en-GB',
      license: 'https://licences.example/by',
    };
    expect(read(item)).toEqual({
      ownId: 'https://packet.example/l-7#article',
      headline: 'Lighthouse lit again',
      lines: ['The lighthouse was lit.', '', 'Nobody slept.'],
      byline: 'Ada Quill, Bo Tarn',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      publishedAt: '2026-11-20T08:30:00+01:00',
      modifiedAt: '2026-11-20T09:00:00+01:00',
      language: 'en-GB',
      rights: 'https://licences.example/by',
    });
  });

  it('takes the other forms of the fields', () => {
    const item = {
      '@type': ['Report', 'NewsArticle'],
      name: 'Caf&eacute; lit &amp; open',
      articleBody: '<p>The lighthouse was lit.</p><p>Nobody slept.</p>',
      author: ['Ada Quill', 'Bo Tarn'],
      publisher: 'Skerrow Packet',
      mainEntityOfPage: 'https://packet.example/l-7',
      inLanguage: { '@type': 'Language', name: 'Danish' },
      license: { url: 'https://licences.example/by' },
    };
    expect(read(item)).toMatchObject({
      headline: 'Café lit & open',
      lines: ['The lighthouse was lit.', 'Nobody slept.'],
      byline: 'Ada Quill, Bo Tarn',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      language: 'da',
      rights: 'https://licences.example/by',
    });
  });

  it.each(['#article', '_:b0', '/#/schema/article'])(
    'takes the id %s, which holds on its page only, for none',
    (id) => {
      expect(read({ '@type': 'Article', '@id': id }).ownId).toBeNull();
    },
  );

  it('takes the updates of a live blog for its text where it has no other', () => {
    const item = {
      '@type': 'LiveBlogPosting',
      headline: 'Lighthouse lit again',
      description: 'All about the lamp.',
      liveBlogUpdate: [
        { '@type': 'BlogPosting', headline: 'The lamp', articleBody: '<p>It burns.</p><p>At last.</p>' },
        'no update',
        { '@type': 'BlogPosting', articleBody: 'Nobody slept.' },
      ],
    };
    expect(read(item).lines).toEqual(['The lamp', 'It burns.', 'At last.', 'Nobody slept.']);
    expect(read({ ...item, articleBody: 'The lamp burns.' }).lines).toEqual(['The lamp burns.']);
    expect(read({ ...item, liveBlogUpdate: [{}] }).lines).toEqual(['All about the lamp.']);
  });

  it('passes over values of no use', () => {
    const item = {
      articleBody: 'One',
      author: { '@id': '#ada' },
      headline: ['Lit'],
      url: {},
      inLanguage: [null, 'fr'],
    };
    expect(read(item)).toMatchObject({
      lines: ['One'],
      byline: null,
      headline: 'Lit',
      url: null,
      language: 'fr',
    });
  });
});
