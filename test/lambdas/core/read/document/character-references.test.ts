import { decodeReferences } from '../../../../../lambdas/core/read/document/markup-lines';

describe('decodeReferences', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&Eacute;t&eacute; &yuml;&nbsp;&szlig;', 'Été ÿ\u00a0ß'],
    ['&frac12; &sup2;', '½ ²'],
    ['&mdash;&hellip;&rsquo;', '—…’'],
    ['&#233;&#xe9;&#XE9;', 'ééé'],
    ['&#128;&#150;', '€–'],
    ['&#128512;', '😀'],
  ])('decodes %s', (text, decoded) => {
    expect(decodeReferences(text)).toBe(decoded);
  });

  it('decodes once', () => {
    expect(decodeReferences('&amp;lt;')).toBe('&lt;');
  });

  it.each(['&', '&;', '&bogus;', 'AT&T; R&D', '&copy=2', '&constructor;', '&#;', '&#x;', '&#12345678;'])(
    'leaves %s',
    (text) => {
      expect(decodeReferences(text)).toBe(text);
    },
  );

  it.each(['&#0;', '&#27;', '&#xd800;', '&#x110000;', '&#129;'])(
    'gives no character that text cannot hold for %s',
    (text) => {
      expect(decodeReferences(text)).toBe('\ufffd');
    },
  );
});
