import fc from 'fast-check';
import { canonicalUrl, outletOf } from '../../../../../lambdas/core/read/document/raw-article';

describe('canonicalUrl', () => {
  it.each([
    ['https://Wire.Example/ferry', 'https://wire.example/ferry'],
    ['https://wire.example/ferry?utm_source=mail&id=7&fbclid=x#top', 'https://wire.example/ferry?id=7'],
    ['https://wire.example/ferry?UTM_Medium=mail', 'https://wire.example/ferry'],
    ['http://user:secret@wire.example:8080/ferry', 'http://wire.example:8080/ferry'],
    [' https://wire.example/ferry \n', 'https://wire.example/ferry'],
  ])('of %j is %j', (stated, url) => {
    expect(canonicalUrl(stated)).toBe(url);
  });

  it.each([
    null,
    '',
    'ferry',
    '/ferry',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    `https://a.example/${'x'.repeat(2000)}`,
  ])('of %j is none', (stated) => {
    expect(canonicalUrl(stated)).toBeNull();
  });

  it('is its own canonical address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (stated) => {
        const url = canonicalUrl(stated);
        expect(canonicalUrl(url)).toBe(url);
      }),
    );
  });
});

describe('outletOf', () => {
  it.each([
    ['https://www.wire.example/ferry', 'wire.example'],
    ['https://m.wire.example/', 'wire.example'],
    ['https://news.wire.example/', 'news.wire.example'],
    ['ferry', null],
    [null, null],
  ])('of %j is %j', (url, outlet) => {
    expect(outletOf(url)).toBe(outlet);
  });
});
