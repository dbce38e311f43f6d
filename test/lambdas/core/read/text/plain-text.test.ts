import { readPlainText } from '../../../../../lambdas/core/read/text/plain-text';
import { growth } from '../../../../../testing/growth';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';
const MORE = 'Nobody in the village slept, and the bakery stayed open until the morning.';

const read = (...lines: string[]) => readPlainText(lines.join('\n'));

describe('headline of a plain text', () => {
  it('is the first line', () => {
    expect(read('Lighthouse lit again', '', BODY, MORE)).toMatchObject({
      headline: 'Lighthouse lit again',
      lines: [BODY, MORE],
    });
  });

  it('is the last line where the first is none', () => {
    expect(read(BODY, MORE, 'Lighthouse lit again')).toMatchObject({
      headline: 'Lighthouse lit again',
      lines: [BODY, MORE],
    });
  });

  it.each(['Who lit the lamp?', '“Who lit the lamp?”'])(
    'is the first line where that asks %s',
    (headline) => {
      expect(read(headline, '', BODY, MORE)).toMatchObject({ headline, lines: [BODY, MORE] });
    },
  );

  it.each([
    ['a last line that asks', [BODY, MORE, 'Who lit the lamp?']],
    ['a first paragraph that ends in a question', ['The lamp was lit on Friday. Who lit it?', BODY]],
  ])('is not %s', (_, lines) => {
    expect(read(...lines)).toMatchObject({ headline: '', lines });
  });

  it('is never boilerplate, which is left to be cleaned', () => {
    expect(read('Share this article', 'Lighthouse lit again', BODY)).toMatchObject({
      headline: 'Lighthouse lit again',
      lines: ['Share this article', BODY],
    });
    expect(read(BODY, MORE, '© 2026 Skerrow Packet')).toMatchObject({
      headline: '',
      lines: [BODY, MORE, '© 2026 Skerrow Packet'],
    });
  });

  it('is none of a single line, and sub-headings stay', () => {
    expect(read('Lighthouse lit again')).toMatchObject({ headline: '', lines: ['Lighthouse lit again'] });
    expect(read('Lighthouse lit again', BODY, 'A long wait', MORE).lines).toEqual([
      BODY,
      'A long wait',
      MORE,
    ]);
  });
});

describe('lines that are wrapped by hand', () => {
  const WRAPPED = [
    'Lighthouse lit again',
    '',
    'The old lighthouse at Skerrow was lit again on Friday after nine dark',
    'years in which the boats of the village found their way home by the bells',
    'of the church.',
    '',
    'A long wait',
    '',
    'Nobody in the village slept, and the bakery stayed open until the morning',
    'for the first time since the storm.',
  ];

  it('are put together to paragraphs', () => {
    expect(read(...WRAPPED)).toMatchObject({
      headline: 'Lighthouse lit again',
      lines: [
        'The old lighthouse at Skerrow was lit again on Friday after nine dark years in which the boats of the village found their way home by the bells of the church.',
        'A long wait',
        'Nobody in the village slept, and the bakery stayed open until the morning for the first time since the storm.',
      ],
    });
  });

  it('begin a paragraph where they are indented', () => {
    const [, , first = '', second = '', last = ''] = WRAPPED;
    const paragraph = [`  ${first}`, second, first, second, last];
    const joined = `${first} ${second} ${first} ${second} ${last}`;
    expect(read(...paragraph, ...paragraph).lines).toEqual([joined, joined]);
  });

  it.each([
    ['verse', 'The bell was heard, the boat was lost'],
    ['paragraphs', `The bell was heard ${'and heard again '.repeat(8)}by all`],
  ])('are none where all are %s', (_, line) => {
    expect(read('- -', line, line, line, '- -').lines).toEqual(expect.arrayContaining([line, line, line]));
  });

  it('keep a hyphen at their end without a space', () => {
    const lines = [
      'The old lighthouse at Skerrow was lit again on Friday after twenty-',
      'five dark years in which the boats of the village came home slowly',
      'and by the sound of the bells of the church.',
    ];
    expect(read(...lines).lines).toEqual([
      'The old lighthouse at Skerrow was lit again on Friday after twenty-five dark years in which the boats of the village came home slowly and by the sound of the bells of the church.',
    ]);
  });

  it('are none where sentences end them', () => {
    expect(read(BODY, MORE, 'Nobody slept.').lines).toEqual([BODY, MORE, 'Nobody slept.']);
  });

  it('are none where a list has short ones', () => {
    const list = ['Boats that came home', '', 'the Anna', 'the Berta', 'the Clara', '', BODY];
    expect(read(...list).lines).toEqual(['the Anna', 'the Berta', 'the Clara', BODY]);
  });
});

describe('credits around a plain text', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By JANE DOE, Skerrow Packet', 'JANE DOE'],
    ['By Jane Doe and Max O’Neil', 'Jane Doe and Max O’Neil'],
    ['by Jane van der Roe', 'Jane van der Roe'],
    ['By Jane Doe, Staff Writer', 'Jane Doe'],
    ['By The Skerrow Packet', 'The Skerrow Packet'],
    ['Von Jane Doe', 'Jane Doe'],
    ['Par Jane Doé', 'Jane Doé'],
    ['Por Jane Doe y Max Roe', 'Jane Doe y Max Roe'],
  ])('take the byline of %s', (line, byline) => {
    expect(read('Lighthouse lit again', line, BODY)).toMatchObject({
      headline: 'Lighthouse lit again',
      byline,
      lines: [BODY],
    });
  });

  it.each([
    'By sea to the islands',
    'By Friday evening 40 boats had come home',
    'By Jane Doe’s account, nobody slept',
    'Von nun an fahren die Schiffe wieder',
  ])('take no byline of %s', (line) => {
    expect(read('Lighthouse lit again', line, BODY)).toMatchObject({ byline: null, lines: [line, BODY] });
  });

  it.each(['By Demand, Ferries Return', 'By Popular Demand Ferry Returns'])(
    'take a first line for a headline where it could be one: %s',
    (line) => {
      expect(read(line, BODY, MORE)).toMatchObject({ headline: line, byline: null });
    },
  );

  it('take a first line for a byline where it is a short name', () => {
    expect(read('By Jane Doe', 'Lighthouse lit again', BODY)).toMatchObject({
      headline: 'Lighthouse lit again',
      byline: 'Jane Doe',
    });
  });

  it('are found behind a long text', () => {
    const text = Array.from({ length: 20 }, (_, index) => `${index} boats came home.`);
    expect(read('Lighthouse lit again', ...text, 'Source: Skerrow Packet')).toMatchObject({
      source: 'Skerrow Packet',
      lines: text,
    });
  });

  it.each([
    ['Published 20 November 2026, 14:05 GMT', 'publishedAt', '2026-11-20T14:05:00+00:00'],
    ['Posted: Nov 20, 2026 2:05 PM EST', 'publishedAt', '2026-11-20T14:05:00-05:00'],
    ['20 November 2026', 'publishedAt', '2026-11-20'],
    ['Veröffentlicht am 20.11.2026', 'publishedAt', '2026-11-20'],
    ['Publié le 20 novembre 2026 à 14h05', 'publishedAt', '2026-11-20T14:05:00'],
    ['Updated: 20 November 2026', 'modifiedAt', '2026-11-20'],
    ['Last updated on November 20, 2026', 'modifiedAt', '2026-11-20'],
    ['Mis à jour le 20 novembre 2026', 'modifiedAt', '2026-11-20'],
    ['Source: Skerrow Packet', 'source', 'Skerrow Packet'],
  ])('take %s', (line, field, value) => {
    for (const text of [read('Lighthouse lit again', line, BODY), read('Lighthouse lit again', BODY, line)])
      expect(text).toMatchObject({ headline: 'Lighthouse lit again', [field]: value, lines: [BODY] });
  });

  it('take several on one line', () => {
    const line = 'By Jane Doe | Published 20 November 2026 | Updated 21 November 2026';
    expect(read('Lighthouse lit again', line, BODY)).toMatchObject({
      byline: 'Jane Doe',
      publishedAt: '2026-11-20',
      modifiedAt: '2026-11-21',
      lines: [BODY],
    });
  });

  it('take a day that could be two out of the text and state nothing', () => {
    expect(read('Lighthouse lit again', 'Published 3/4/2026', BODY)).toMatchObject({
      publishedAt: null,
      lines: [BODY],
    });
  });

  it('leave a sentence with a day and a dateline where they are', () => {
    const lines = [`SKERROW, Nov 20 (Packet) - ${BODY}`, 'Published in 2026, the book sold well.'];
    expect(read('Lighthouse lit again', ...lines)).toMatchObject({ lines, publishedAt: null, source: null });
  });

  it('are not looked for in the midst of a text', () => {
    const middle = Array.from({ length: 20 }, (_, index) => `${index} boats came home.`);
    expect(read('Lighthouse lit again', ...middle.toSpliced(10, 0, 'By Jane Doe')).lines).toContain(
      'By Jane Doe',
    );
  });
});

describe('header of a plain text', () => {
  it('is read as lines of names and values', () => {
    const text = read(
      'Title: Lighthouse lit again',
      'Author: Jane Doe',
      'Date: 20 November 2026, 14:05 GMT',
      'URL: https://packet.example/l-7',
      'Source: Skerrow Packet',
      'Language: en',
      'Tags: sea, light',
      '',
      BODY,
    );
    expect(text).toEqual({
      ownId: null,
      headline: 'Lighthouse lit again',
      lines: [BODY],
      byline: 'Jane Doe',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      publishedAt: '2026-11-20T14:05:00+00:00',
      modifiedAt: null,
      language: 'en',
      rights: null,
    });
  });

  it('is read as front matter', () => {
    const text = read(
      '---',
      'title: "Lighthouse: lit again"',
      "author: 'Jane Doe'",
      'date: 2026-11-20T14:05:00Z',
      'layout: post',
      'tags:',
      '  - sea',
      'weather: fine',
      'license: CC BY 4.0',
      '__proto__: x',
      '---',
      BODY,
      MORE,
    );
    expect(text).toMatchObject({
      headline: 'Lighthouse: lit again',
      byline: 'Jane Doe',
      publishedAt: '2026-11-20T14:05:00+00:00',
      rights: 'CC BY 4.0',
      lines: [BODY, MORE],
    });
  });

  it.each([
    ['on lines of their own', ['authors:', '  - Jane Doe', '  - "Max Roe"']],
    ['with more said of each', ['authors:', '- name: Jane Doe', '  role: keeper', '- name: Max Roe']],
    ['on one line', ['authors: ["Jane Doe", Max Roe]']],
  ])('is read as front matter with authors %s', (_, authors) => {
    expect(read('---', 'title: Lit', ...authors, 'lang: en', 'tags:', '- sea', '...', BODY)).toMatchObject({
      headline: 'Lit',
      byline: 'Jane Doe, Max Roe',
      language: 'en',
      lines: [BODY],
    });
  });

  it('goes before what the text states', () => {
    expect(read('Date: 2026-11-20', '', 'Lighthouse lit again', 'Published 2026-11-21', BODY)).toMatchObject({
      publishedAt: '2026-11-20',
      lines: [BODY],
    });
  });

  it('leaves the headline to the text where it states none', () => {
    expect(read('Author: Jane Doe', '', 'Lighthouse lit again', '', BODY)).toMatchObject({
      headline: 'Lighthouse lit again',
      byline: 'Jane Doe',
      lines: [BODY],
    });
  });

  it.each(['Update: lighthouse lit again', 'Skerrow: lighthouse lit again', '---'])(
    'is none where the text begins with %s',
    (line) => {
      expect(read(line, BODY, MORE).lines).toEqual(expect.arrayContaining([BODY, MORE]));
      expect(read(line, BODY, MORE)).toMatchObject({ byline: null, publishedAt: null });
    },
  );
});

describe('Markdown', () => {
  it('loses its marks', () => {
    const text = read(
      '# Lighthouse *lit* again',
      '',
      '*By Jane Doe*',
      '',
      '![The lamp](https://packet.example/lamp.jpg "At dusk")',
      '',
      `**${BODY}**`,
      '## A long wait',
      '_Nobody_ in the [village](https://packet.example/village) slept, and __nobody__ minded.',
    );
    expect(text).toMatchObject({
      headline: 'Lighthouse lit again',
      byline: 'Jane Doe',
      lines: [BODY, 'A long wait', 'Nobody in the village slept, and nobody minded.'],
    });
  });

  it.each([
    'The lamp* and the lens* are new.',
    'It takes 5 * 3 * 2 hands to lift it.',
    'The account @_skerrow_ and lamp_lit_again.jpg were shared.',
    'He [the keeper] (aged 70) wept.',
    '#Skerrow was shared by thousands.',
  ])('is not seen in %s', (line) => {
    expect(read('Lighthouse lit again', '', line).lines).toEqual([line]);
  });

  it.each(['[', '*a ', '_', '![a](b', '# '])('is looked for in proportion to many of %j', async (part) => {
    expect(await growth((size) => read(part.repeat(size)), 200_000)).toBeLessThan(1.5);
  });
});

describe('readPlainText of anything', () => {
  it('takes as long for a line however many there are', async () => {
    const read = (lines: number) => {
      expect(readPlainText('a b\n'.repeat(lines)).lines).toHaveLength(lines - 1);
      expect(readPlainText('\n'.repeat(lines)).lines).toEqual([]);
    };
    expect(await growth(read, 300_000)).toBeLessThan(1.5);
  });

  it.each([' ', 'By ', 'Title: ', 'a: ', '2026 ', '- ', '\t', 'Published '])(
    'takes a line of a million characters of %j in proportion',
    async (part) => {
      const read = (size: number) => {
        readPlainText(part.repeat(size / part.length));
        readPlainText(`x\n${part.repeat(size / part.length)}x\ny`);
      };
      expect(await growth(read, 1_000_000)).toBeLessThan(1.5);
    },
  );
});
