import { NOTHING_STATED, type RawArticle } from '../../../../lambdas/core/read/document/raw-article';
import { withMetadata } from '../../../../lambdas/core/read/to-article';

const STATED: RawArticle = {
  ownId: 'x-1',
  headline: 'Ferry sinks',
  lines: ['The ferry sank.'],
  byline: 'Ana Duarte',
  source: 'Coastal Wire',
  url: 'https://wire.example/ferry',
  publishedAt: '2026-11-20',
  modifiedAt: '2026-11-21',
  language: 'en',
  rights: 'All rights reserved',
};

const BESIDE = new Map([
  ['headline', 'Another headline'],
  ['author', 'Someone else'],
  ['source', 'Another outlet'],
  ['url', 'https://other.example/'],
  ['published-at', '2020-01-01'],
  ['modified-at', '2020-01-02'],
  ['language', 'fr'],
  ['licence', 'CC BY 4.0'],
]);

const NONE = new Map<string, string>();

describe('withMetadata', () => {
  it('believes the document first', () => {
    expect(withMetadata(STATED, { metadata: BESIDE, key: 'northern-wire/a.txt' })).toEqual(STATED);
  });

  it('fills what the document does not state from the metadata of the object', () => {
    expect(withMetadata(NOTHING_STATED, { metadata: BESIDE, key: 'northern-wire/a.txt' })).toEqual({
      ...NOTHING_STATED,
      headline: 'Another headline',
      byline: 'Someone else',
      source: 'Another outlet',
      url: 'https://other.example/',
      publishedAt: '2020-01-01',
      modifiedAt: '2020-01-02',
      language: 'fr',
      rights: 'CC BY 4.0',
    });
  });

  it('reads letters beyond ASCII as S3 gives them', () => {
    const metadata = new Map([
      ['headline', '=?UTF-8?B?U3RhdsOmcmluZw==?= =?UTF-8?Q?_brennt?='],
      ['source', '=?UTF-8?Q?'],
    ]);
    expect(withMetadata(NOTHING_STATED, { metadata, key: 'a.txt' })).toMatchObject({
      headline: 'Staværing brennt',
      source: '=?UTF-8?Q?',
    });
  });

  it('takes the outlet from the address, then from the folder', () => {
    const sourceOf = (url: string | null, key: string) =>
      withMetadata({ ...NOTHING_STATED, url }, { metadata: NONE, key }).source;
    expect(sourceOf('https://www.wire.example/ferry', 'northern-wire/a.txt')).toBe('wire.example');
    expect(sourceOf(null, 'northern-wire/2026/a.txt')).toBe('northern-wire');
    expect(sourceOf(null, 'a.txt')).toBeNull();
    expect(sourceOf(null, '2026/11/a.txt')).toBeNull();
    expect(sourceOf(null, 'incoming/a.txt')).toBeNull();
  });

  it('states no address that is none', () => {
    const url = withMetadata(
      { ...NOTHING_STATED, url: 'javascript:alert(1)' },
      { metadata: NONE, key: 'a' },
    ).url;
    expect(url).toBeNull();
  });
});
