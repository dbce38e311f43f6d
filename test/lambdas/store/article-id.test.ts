import { articleIdOf } from '../../../lambdas/store/article-id';

describe('articleIdOf', () => {
  const places: Parameters<typeof articleIdOf>[] = [
    ['b', 'k', []],
    ['b', 'k2', []],
    ['b2', 'k', []],
    ['bk', '', []],
    ['b', 'k', ['']],
    ['b', 'k', ['id', '1']],
    ['b', 'k', ['id', '2']],
    ['b', 'k', ['url', '1']],
    ['b', 'k', ['id 1']],
    ['b', 'k', ['a.txt', 'id', '1']],
  ];

  it('is the same whenever it is asked for', () => {
    expect(places.map((place) => articleIdOf(...place))).toEqual(
      places.map((place) => articleIdOf(...place)),
    );
    expect(articleIdOf('articles', 'a.txt', [])).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
  });

  it('differs by bucket, key and place', () => {
    expect(new Set(places.map((place) => articleIdOf(...place))).size).toBe(places.length);
  });
});
