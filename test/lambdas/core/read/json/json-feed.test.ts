import { readJson } from '../../../../../lambdas/core/read/json/json';

const FEED = {
  version: 'https://jsonfeed.example/version/1.1',
  title: 'Skerrow Packet',
  authors: [{ name: 'Ada Quill' }, { name: 'Bo Tarn' }],
  language: 'en',
};

const ITEM = { id: 'l-7', title: 'Lighthouse lit again', content_text: 'The lighthouse was lit.' };

const articlesOf = (value: unknown) => readJson(JSON.stringify(value)).articles;

describe('readJson of a JSON Feed', () => {
  it('takes from the feed what an item does not say', () => {
    expect(articlesOf({ ...FEED, items: [ITEM] })).toMatchObject([
      { ownId: 'l-7', source: 'Skerrow Packet', byline: 'Ada Quill, Bo Tarn', language: 'en' },
    ]);
  });

  it('believes the item more', () => {
    const item = { ...ITEM, authors: [{ name: 'Cy Dunn' }], language: 'de', source: 'Ness Post' };
    expect(articlesOf({ ...FEED, items: [item] })).toMatchObject([
      { source: 'Ness Post', byline: 'Cy Dunn', language: 'de' },
    ]);
  });

  it('takes nothing from any other list', () => {
    expect(articlesOf({ ...FEED, version: 1, items: [ITEM] })).toMatchObject([
      { source: null, byline: null, language: null },
    ]);
  });

  it('keeps the rejection of a bad item', () => {
    expect(articlesOf({ ...FEED, items: [7, ITEM] })).toMatchObject([{ code: 'invalid-json' }, {}]);
  });
});
