import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { Rejected } from '../../../../../lambdas/core/read/document/rejection';
import { decode } from '../../../../../lambdas/core/read/encoding/decode';
import { growth } from '../../../../../testing/growth';

const bytesOf = (text: string, encoding: string) => new Uint8Array(encode(text, encoding));

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const codeOf = (bytes: Uint8Array, stated?: string) => {
  try {
    return decode(bytes, stated);
  } catch (error) {
    if (error instanceof Rejected) return `${error.code}: ${error.reason}`;
    throw error;
  }
};

const ENGLISH =
  'The keeper’s daughter lit the lamp at Skerrow on Friday — “a long wait,” she said, after nine dark years.';
const FRENCH =
  'Le maire de Brévalle a annoncé mardi la fermeture du pont après l’effondrement d’une arche. Personne n’a été blessé.';
const RUSSIAN = 'Мэр Северогорска объявил во вторник о закрытии моста после обрушения одной из опор.';
const JAPANESE = '火曜日、北浜市の市長は橋の一部が崩れたため通行止めにすると発表した。けが人はいなかった。';
const CHINESE = '周二，北滨市市长宣布因一段桥拱坍塌而关闭大桥。没有人受伤，消防部门发言人说。';

describe('decode of marked text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('reads %s', (encoding) => {
    expect(decode(bytesOf(`\ufeff${FRENCH}${JAPANESE}`, encoding))).toBe(FRENCH + JAPANESE);
  });

  it('believes the mark more than the transport', () => {
    expect(decode(bytesOf(`\ufeff${FRENCH}`, 'utf-16le'), 'text/plain; charset=utf-8')).toBe(FRENCH);
  });
});

describe('decode of UTF-8 and UTF-16', () => {
  it.each(['iso-8859-1', 'text/plain; charset="windows-1251"', 'big5', 'nonsense', ''])(
    'takes valid UTF-8 for what it is where the transport states %j',
    (stated) => {
      expect(decode(bytesOf(FRENCH, 'utf-8'), stated)).toBe(FRENCH);
    },
  );

  it('reads any text that is written as UTF-8 and holds neither control characters nor separators of lines', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((part) => `a ${part.replace(/[\u2028\u2029]/g, '')}`);
    fc.assert(
      fc.property(text, (written) => {
        expect(decode(bytesOf(written, 'utf-8'))).toBe(written.normalize('NFC'));
      }),
    );
  });

  it('puts a sign where few characters are broken', () => {
    const bytes = [...bytesOf(FRENCH.repeat(3), 'utf-8'), 0xe2, 0x80];
    expect(decode(Uint8Array.from(bytes))).toBe(`${FRENCH.repeat(3)}\ufffd`);
  });

  it.each(['é', '€', '😀'])('reads a short text that is cut within its last character, %s', (last) => {
    const bytes = bytesOf(`A café ${last}`, 'utf-8');
    expect(decode(bytes.subarray(0, -1))).toBe('A café \ufffd');
  });

  it('does not take Latin-1 with its only accent at the end for UTF-8 that was cut', () => {
    expect(decode(bytesOf('The ferry came in late at the café', 'latin1'))).toBe(
      'The ferry came in late at the café',
    );
  });

  it('does not take Latin-1 with few accents for broken UTF-8', () => {
    const text = `${'The ferry came in late and nobody minded. '.repeat(40)}The café was closed.`;
    expect(decode(bytesOf(text, 'latin1'))).toBe(text);
  });

  it.each([ENGLISH, FRENCH, RUSSIAN])('reads UTF-16 without a mark: %.20s', (text) => {
    expect(decode(bytesOf(text, 'utf-16le'))).toBe(text);
    expect(decode(bytesOf(text, 'utf-16be'))).toBe(text);
    expect(decode(bytesOf(text, 'utf-16be'), 'utf-16')).toBe(text);
  });

  it('reads UTF-16 without a mark and with few zeros where it is stated', () => {
    expect(decode(bytesOf(`${CHINESE}\n`, 'utf-16le'), 'utf-16le')).toBe(`${CHINESE}\n`);
  });
});

describe('decode of a stated encoding', () => {
  it.each([
    ['windows-1250', 'Žádný most'],
    ['iso-8859-2', 'Žádný most'],
    ['koi8-r', 'мост'],
    ['ISO-8859-15', 'Le pont coûte 4 € par œuvre'],
    ['shift_jis', '橋'],
    ['gb2312', '桥'],
    ['iso-8859-8-i', 'גשר'],
  ])('reads %s by the transport', (charset, text) => {
    expect(decode(bytesOf(text, charset), charset)).toBe(text);
    expect(decode(bytesOf(text, charset), `Text/HTML; Charset="${charset}"; a=b`)).toBe(text);
  });

  it('reads characters that only GB18030 has where GBK is stated', () => {
    expect(decode(bytesOf('桥㐀', 'gb18030'), 'gbk')).toBe('桥㐀');
  });

  it('reads ISO-8859-1 as windows-1252', () => {
    expect(decode(bytesOf(ENGLISH, 'windows-1252'), 'iso-8859-1')).toBe(ENGLISH);
  });

  it.each([
    '<html><head><meta charset="koi8-r">',
    "<meta name=a content=b><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=koi8-r'>",
    '<?xml version="1.0" encoding="koi8-r"?>',
    "\n<?xml version='1.0' encoding='koi8-r' standalone='yes'?>",
  ])('reads by what the document says: %s', (head) => {
    const text = `${head}<p>мост</p>`;
    expect(decode(bytesOf(text, 'koi8-r'))).toBe(text.replace(/^\n/, '\n'));
  });

  it('believes the transport more than the document', () => {
    const text = '<meta charset="windows-1252"><p>мост</p>';
    expect(decode(bytesOf(text, 'koi8-r'), 'koi8-r')).toBe(text);
  });

  it.each(['utf-8', 'utf-16', 'x-unknown', 'base64', 'shift_jis', '__proto__'])(
    'goes on where the statement %s is wrong',
    (stated) => {
      expect(decode(bytesOf(FRENCH, 'windows-1252'), stated)).toBe(FRENCH);
    },
  );

  it('takes no word of UTF-16 in readable ASCII', () => {
    const text = `<meta charset="utf-16"><p>${FRENCH}</p>`;
    expect(decode(bytesOf(text, 'windows-1252'))).toBe(text);
    expect(decode(latin('<meta charset="utf-16"><p>A bridge</p>'))).toBe(
      '<meta charset="utf-16"><p>A bridge</p>',
    );
  });

  it('looks for no statement beyond the first 4 kB', () => {
    const text = `${' '.repeat(5000)}<meta charset="koi8-r"><p>${FRENCH}</p>`;
    expect(decode(bytesOf(text, 'windows-1252'))).toBe(text);
  });
});

describe('decode of encodings that nothing states', () => {
  it.each([
    [ENGLISH, 'windows-1252'],
    [FRENCH, 'windows-1252'],
    ['Der Bürgermeister von Königsfurt erklärte, die Brücke müsse geschlossen bleiben.', 'iso-8859-1'],
    ['El alcalde de Peñaclara anunció el martes el cierre. ¿Quién pagará?', 'iso-8859-1'],
    ['Starosta Třebína oznámil v úterý uzavření mostu. Příčinu šetří policie, řekl mluvčí.', 'windows-1250'],
    ['Starosta Třebína oznámil v úterý uzavření mostu. Příčinu šetří policie, řekl mluvčí.', 'iso-8859-2'],
    [RUSSIAN, 'windows-1251'],
    [RUSSIAN, 'koi8-r'],
    ['Мер Північногорська оголосив у вівторок про закриття мосту після обвалу опори.', 'koi8-u'],
    [JAPANESE, 'shift_jis'],
    [JAPANESE, 'euc-jp'],
    [CHINESE, 'gb18030'],
    ['週二，北濱市市長宣布因一段橋拱坍塌而關閉大橋。沒有人受傷，消防部門發言人說。', 'big5'],
    ['북빈시 시장은 화요일 다리 일부가 무너져 통행을 금지한다고 발표했다. 다친 사람은 없었다.', 'euc-kr'],
  ])('reads %.24s in %s', (text, encoding) => {
    expect(decode(bytesOf(text, encoding))).toBe(text);
  });

  it('finds what is beyond ASCII behind a long beginning', () => {
    const text = `${'The ferry came in late. '.repeat(5000)}${RUSSIAN}`;
    expect(decode(bytesOf(text, 'koi8-r'))).toBe(text);
  });

  it('reads ISO-2022-JP, which is ASCII with escapes', () => {
    expect(decode(latin('News \u001b$B2PMK\u001b(B News \u001b$B2PMK\u001b(B'))).toBe('News 火曜 News 火曜');
  });

  it('refuses what fits no encoding', () => {
    expect(codeOf(bytesOf(RUSSIAN, 'cp866'))).toMatch(/^unknown-encoding: /);
  });
});

describe('decode of characters that are no text', () => {
  it('ends lines alike', () => {
    expect(decode(latin('a\r\nb\rc\nd\u000be\u000cf'))).toBe('a\nb\nc\nd\ne\nf');
    expect(decode(bytesOf('a\u0085b\u2028c\u2029d', 'utf-8'))).toBe('a\nb\nc\nd');
  });

  it('composes accents', () => {
    expect(decode(bytesOf('Cafe\u0301', 'utf-8'))).toBe('Caf\u00e9');
  });

  it('is done with stacks of accents in proportion', async () => {
    const read = (size: number) => decode(bytesOf(`a${'\u0301\u0323'.repeat(size)}`, 'utf-8'));
    expect(await growth(read, 200_000)).toBeLessThan(1.5);
  });

  it('repairs curly quotes that were read as ISO-8859-1', () => {
    expect(decode(bytesOf('\u0093So,\u0094 she said \u0096 it\u0092s lit.', 'utf-8'))).toBe(
      '“So,” she said – it’s lit.',
    );
  });

  it('drops one control character among many words and refuses many', () => {
    const text = 'The ferry came in late. '.repeat(60);
    expect(decode(latin(`${text}\u0007End`))).toBe(`${text}End`);
    expect(codeOf(latin(`${text}\u0007\u0001\u0007End`))).toMatch(/^binary: /);
    expect(codeOf(latin(`${text}\u0000End`))).toMatch(/^binary: /);
    expect(codeOf(latin(text + '\u0001'.repeat(12_000_000)))).toMatch(/^binary: /);
  });

  it.each<[string, number[]]>([
    ['zeros on both sides', [0, 0x41, 0x42, 0]],
    ['halves of surrogate pairs', [0x61, 0, 0x01, 0xd8, 0x61, 0]],
  ])('takes no data for UTF-16 that has %s', (_, unit) => {
    expect(codeOf(Uint8Array.from(Array(50).fill(unit).flat()))).toMatch(/^binary: /);
  });

  it('takes no odd number of bytes for UTF-16', () => {
    expect(codeOf(Uint8Array.of(0xff, 0, 1))).toMatch(/^binary: /);
  });

  it.each<[string, string]>([
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3'],
    ['an RTF document', '{\\rtf1\\ansi The ferry came in late.}'],
    ['an image', '\u0089PNG\r\n\u001a\n'],
    ['an image', '\u00ff\u00d8\u00ff\u00e0'],
    ['a Word document', `PK\u0003\u0004${'\u0000'.repeat(26)}word/document.xml`],
    ['an Excel workbook', `PK\u0003\u0004${'\u0000'.repeat(26)}xl/workbook.xml`],
    [
      'an OpenDocument file',
      `PK\u0003\u0004${'\u0000'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
    ],
    ['an archive', `PK\u0003\u0004${'\u0000'.repeat(26)}a.txt`],
    ['an archive', '\u001f\u008b\u0008'],
    ['an archive', `${'a.txt'.padEnd(257, '\u0000')}ustar\u000000`],
    ['an archive', `${'a.txt'.padEnd(257, '\u0000')}ustar  \u0000`],
    ['an Office file', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['a program', '\u007fELF\u0002'],
    ['a program', 'MZ\u0090\u0000\u0003'],
    ['a film', '\u0000\u0000\u0000\u0018ftypmp42'],
    ['a sound recording', 'ID3\u0003\u0000'],
    ['a database', 'SQLite format 3\u0000'],
  ])('says that it is %s', (kind, top) => {
    expect(codeOf(latin(`${top}${'x'.repeat(300)}`))).toBe(`binary: The upload is ${kind}, not text.`);
  });

  it.each([
    'MZ is what they call the ferry line.',
    'PK Skerrow won.',
    'BM won.',
    'ID3 tags are lost.',
    `${'The cook passed the '.padEnd(255, '.')} mustard to the mate.`,
  ])('keeps a text that begins like a file: %s', (text) => {
    expect(decode(latin(text))).toBe(text);
  });

  it.each(['', ' \n', '\u00ef\u00bb\u00bf', '\u00ff\u00fe'])('says of %j that it is empty', (top) => {
    expect(codeOf(latin(top))).toMatch(/^empty: /);
  });

  it('gives a text or a reason for any bytes and labels', () => {
    const label = fc.option(fc.oneof(fc.string(), fc.constantFrom('utf-16', 'hz-gb-2312', 'charset=')));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), label, (bytes, stated) => {
        expect(typeof codeOf(bytes, stated ?? undefined)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
