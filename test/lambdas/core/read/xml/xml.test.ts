import fc from 'fast-check';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { Rejected } from '../../../../../lambdas/core/read/document/rejection';
import { readXml } from '../../../../../lambdas/core/read/xml/xml';
import { growth } from '../../../../../testing/growth';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';

const rss = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${inside}</channel></rss>`;

const rejectionOf = (xml: string): Rejected => {
  try {
    readXml(xml);
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
  throw new Error('It was read.');
};

const headlineOf = (title: string) => {
  const [article] = readXml(rss(`<item><title>${title}</title></item>`)).articles;
  return article !== undefined && 'headline' in article ? article.headline : undefined;
};

describe('readXml of documents that are not well formed', () => {
  it.each([
    ['an element that is never closed', '<rss>\n<channel>\n<item>\n</channel></rss>', 4],
    ['a closing tag of another element', '<rss><channel>\n</rss></channel>', 2],
    ['a closing tag too many', '<rss></rss>\n</rss>', 2],
    ['nothing closed', '<rss>\n<channel>', 2],
    ['a tag cut off', '<rss>\n\n<channel', 3],
    ['an attribute cut off', '<rss>\n<channel title="x></channel></rss>', 2],
    ['a comment cut off', '<rss>\n<!-- </rss>', 2],
    ['a CDATA section cut off', '<rss>\n<![CDATA[ </rss>', 2],
    ['a bare less-than', '<rss>\n<channel>5 < 6</channel></rss>', 2],
    ['a name that is none', '<rss>\n<#text>x</#text></rss>', 2],
    ['a name that the library keeps for attributes', '<rss>\n<:@>x</:@></rss>', 2],
    ['a declaration within', '<rss>\n<!ELEMENT a></rss>', 2],
  ])('rejects %s and tells the line', (_, xml, line) => {
    const { code, reason } = rejectionOf(xml);
    expect(code).toBe('invalid-xml');
    expect(reason).toMatch(new RegExp(`, at line ${line} of the XML\\.$`));
  });

  it.each([
    ['no element', '<!-- nothing -->'],
    ['no markup', 'zebra'],
    ['a root of another kind', '<zebra>x</zebra>'],
    ['a page', '<html><body><p>zebra</p></body></html>'],
    ['a name that is not safe', '<rss><constructor>zebra</constructor></rss>'],
    ['an attribute that is not safe', '<rss __proto__="zebra"></rss>'],
    ['two document types', '<!DOCTYPE rss><!DOCTYPE rss><rss></rss>'],
  ])('rejects %s and quotes nothing', (_, xml) => {
    const { code, reason } = rejectionOf(xml);
    expect(code).toBe('invalid-xml');
    expect(reason).toMatch(/^[^"']+\.$/);
    expect(reason).not.toContain('zebra');
  });

  it.each([
    ['bare ampersands', 'Fish & chips &', 'Fish & chips &'],
    ['entities of HTML', 'Caf&eacute;&nbsp;burns &mdash; again', 'Café burns — again'],
    ['characters by number', 'Keeper&#8217;s &#x201c;joy&#x201D;', 'Keeper’s “joy”'],
    ['characters by number of Windows-1252', 'Keeper&#146;s joy', 'Keeper’s joy'],
    ['entities that nobody knows', 'Lamp &lit; again', 'Lamp &lit; again'],
    ['escaped twice', 'Fish &amp;amp; chips &amp;#8217;', 'Fish & chips ’'],
    ['CDATA', '<![CDATA[Fish &amp; <em>chips</em>]]>', 'Fish & chips'],
    ['CDATA in parts and a comment', 'Fish <![CDATA[& ]]><!-- x --><![CDATA[chips]]>', 'Fish & chips'],
    ['a number', '007', '007'],
    ['a prefix that is not declared', '</title><media:title>Picture</media:title><title>Lamp', 'Lamp'],
  ])('reads %s', (_, title, headline) => {
    expect(headlineOf(title)).toBe(headline);
  });

  it.each([
    ['space in closing tags', '<rss ><channel><item/></channel\n></rss >'],
    ['instructions', '<?xml-stylesheet href="a"?><rss><?x > <a> ?><channel><item/></channel></rss>'],
    ['comments', '<!-- <a> --><rss><!-- > --><channel><item/><!-- </a> --></channel></rss><!-- -->'],
    ['tags in CDATA', '<rss><channel><title><![CDATA[<a>]]></title><item/></channel></rss>'],
    ['ends of tags in quotes', '<rss a="/>" b=\'">\'><channel><item/></channel></rss>'],
  ])('reads %s', (_, xml) => {
    expect(readXml(xml).articles).toMatchObject([{ headline: '', lines: [] }]);
  });

  it('reads attributes without quotes, and space before the declaration', () => {
    const xml = `\n ${rss(`<item><guid isPermaLink=true>https://packet.example/1</guid></item>`)}`;
    expect(readXml(xml).articles).toMatchObject([{ ownId: 'https://packet.example/1' }]);
  });
});

describe('readXml of hostile documents', () => {
  const bomb = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('');

  it.each([
    ['a billion laughs', `<!DOCTYPE rss [<!ENTITY l0 "lol">${bomb}]><rss>&l30;</rss>`],
    [
      'one long entity many times',
      `<!DOCTYPE rss [<!ENTITY l "${'x'.repeat(9_999)}">]><rss>${'&l;'.repeat(9_999)}</rss>`,
    ],
    ['an external entity', '<!DOCTYPE rss [<!ENTITY l SYSTEM "file:///etc/hosts">]><rss>&l;</rss>'],
    ['a parameter entity', '<!DOCTYPE rss [<!ENTITY % l SYSTEM "https://packet.example/x">%l;]><rss></rss>'],
    ['amp defined anew', '<!DOCTYPE rss [<!ENTITY amp "zebra">]><rss>&amp;</rss>'],
  ])('rejects %s', (_, xml) => {
    const { code, reason } = rejectionOf(xml);
    expect(code).toBe('invalid-xml');
    expect(reason).toContain('entities');
  });

  it('reads a document type that is defined elsewhere, and does not fetch it', () => {
    const xml = `<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.5//EN" "https://packet.example/nitf.dtd">
      <nitf><body><body.content><p>${BODY}</p></body.content></body></nitf>`;
    expect(readXml(xml).articles).toMatchObject([{ lines: [BODY] }]);
  });

  const nested = (depth: number) => rss('<a>'.repeat(depth - 2) + '</a>'.repeat(depth - 2));

  it.each<[string, Rejected['code'], string]>([
    ['elements nested too deep', 'invalid-xml', nested(LIMITS.xmlDepth + 1)],
    ['a hundred thousand elements in another', 'invalid-xml', '<a>'.repeat(100_000)],
    ['too many elements', 'too-large', rss('<item/>'.repeat(LIMITS.xmlTags))],
    ['too many comments', 'too-large', rss('<!---->'.repeat(LIMITS.xmlTags))],
    ['too many attributes', 'too-large', rss('<item a="b" c="d"/>'.repeat(LIMITS.xmlTagParts / 4))],
    ['too many attributes in a tag each', 'too-large', rss(`<a ${'b="c" '.repeat(30_000)}/>`.repeat(120))],
    ['too many attributes without value', 'too-large', rss(`<a ${'b '.repeat(100_000)}/>`.repeat(100))],
    ['too many equals signs', 'too-large', rss(`<a ${'b='.repeat(100_000)}/>`.repeat(100))],
    ['too many words in attributes', 'too-large', rss(`<a b="${'c '.repeat(100_000)}"/>`.repeat(100))],
    ['too many attributes of instructions', 'too-large', `${'<?x a="b" c="d"?>'.repeat(250_000)}${rss('')}`],
    ['a tag of attributes without end', 'invalid-xml', rss(`<a ${'b '.repeat(2_000_000)}/>`)],
    ['an instruction without end', 'invalid-xml', `<?x ${'b '.repeat(2_000_000)}?>${rss('')}`],
    ['an instruction with an open quote', 'invalid-xml', `<?x "?>${rss('b '.repeat(2_000_000))}"?>`],
    ['a text without end', 'too-large', rss('&'.repeat(LIMITS.xmlTextCharacters + 1))],
    [
      'a text without end, in parts',
      'too-large',
      rss(`${'&'.repeat(LIMITS.xmlTextCharacters / 2)}<!-- x -->&`.repeat(2)),
    ],
    ['a text without end behind the root', 'too-large', rss('') + '&'.repeat(LIMITS.xmlTextCharacters + 1)],
    ['quotes that never end', 'invalid-xml', rss(`<b c='`.repeat(1_000_000))],
    ['comments that never end', 'invalid-xml', rss('<!--'.repeat(1_000_000))],
  ])('rejects %s', (_, code, xml) => {
    expect(rejectionOf(xml).code).toBe(code);
  });

  it('reads long values of attributes, and tags without spaces', () => {
    const pictures = `<a b="${'x'.repeat(200_000)}"/>`.repeat(40);
    const tags = '<a/>'.repeat(LIMITS.xmlTags - 100);
    expect(readXml(rss(`<item/>${pictures}`)).articles).toHaveLength(1);
    expect(readXml(rss(`<item/>${tags}`)).articles).toHaveLength(1);
  });

  it('reads the first items of a feed of far too many, and says so', () => {
    const { articles } = readXml(rss('<item/>'.repeat(LIMITS.feedItems + 2)));
    expect(articles).toHaveLength(LIMITS.feedItems + 1);
    expect(articles.at(-1)).toMatchObject({ code: 'too-many-articles' });
  });

  it('reads of an article of NITF of 10 MB enough to tell that it is too long', () => {
    const paragraphs = `<p>${BODY}</p>`.repeat(120_000);
    const [article] = readXml(
      `<nitf><body><body.content>${paragraphs}</body.content></body></nitf>`,
    ).articles;
    const lines = article !== undefined && 'lines' in article ? article.lines : [];
    expect(lines[0]).toBe(BODY);
    expect(lines.join('\n').length).toBeGreaterThan(LIMITS.articleCharacters);
    expect(lines.join('\n').length).toBeLessThan(LIMITS.xmlTextCharacters);
  });

  it('allows elements nested as deep as they may be', () => {
    expect(rejectionOf(nested(LIMITS.xmlDepth)).code).toBe('no-text');
  });

  it('reads a feed of 5,000 articles and 10 MB in proportion', async () => {
    const content = `<p>${BODY}</p>`.repeat(24);
    const item = `<item><guid>a</guid><description><![CDATA[${content}]]></description></item>`;
    expect(item.length).toBeGreaterThan(2_000);
    const read = (items: number) => expect(readXml(rss(item.repeat(items))).articles).toHaveLength(items);
    expect(await growth(read, 5_000)).toBeLessThan(1.5);
  });
});

describe('what no document of XML holds', () => {
  it.each([
    ['attributes without value', (size: number) => rss(`<a ${'b '.repeat(size)}/>`)],
    ['equals signs', (size: number) => rss(`<a ${'b='.repeat(size)}/>`)],
    ['words in attributes', (size: number) => rss(`<a b="${'c '.repeat(size)}"/>`)],
    ['instructions', (size: number) => `${'<?x a="b" c="d"?>'.repeat(size)}${rss('')}`],
    ['an instruction with an open quote', (size: number) => `<?x "?>${rss('b '.repeat(size))}"?>`],
    ['ampersands', (size: number) => rss('&'.repeat(size))],
    ['quotes that never end', (size: number) => rss(`<b c='`.repeat(size))],
    ['comments that never end', (size: number) => rss('<!--'.repeat(size))],
  ])('is refused or read in proportion to its size: %s', async (_, xml) => {
    expect(await growth((size) => rejectionOf(xml(size)), 40_000)).toBeLessThan(1.5);
  });
});

describe('readXml of anything', () => {
  const pieces = fc.constantFrom(
    ...[
      '<rss>',
      '</rss>',
      '<channel>',
      '</channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link',
      ' href="',
    ],
    ...[
      '"',
      "'",
      '/>',
      '>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml ',
      '?>',
      '<!DOCTYPE ',
      '[',
      ']',
      '&lt;',
      '&',
    ],
    ...[
      '<nitf>',
      '</nitf>',
      '<feed xmlns="a">',
      '</feed>',
      '<p>',
      '</p>',
      'The lamp',
      '\n',
      '\ud800',
      '__proto__',
    ],
  );

  it('gives articles or a rejection', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        try {
          expect(Array.isArray(readXml(parts.join('')).articles)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Rejected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives back every text that is escaped', () => {
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
    const texts = fc.stringMatching(/^[a-z é“—&<>;'"]{1,40}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const xml = `<feed><entry><id>${escaped(text)}</id></entry></feed>`;
        const plain = text.replace(/\s+/g, ' ').trim();
        expect(readXml(xml).articles).toMatchObject([{ ownId: plain === '' ? null : plain }]);
      }),
    );
  });
});
