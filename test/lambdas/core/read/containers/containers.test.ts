import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { Expansion, gunzip, unzip } from '../../../../../lambdas/core/read/containers/archives';
import { collect, linesIn, peek } from '../../../../../lambdas/core/read/containers/byte-streams';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { chunked } from '../../../../../testing/chunked';

const MUCH = 1024 * 1024 * 1024;

const bytesOf = (chunks: AsyncIterable<Uint8Array>) => collect(chunks, MUCH);

const entriesOf = async (zip: Uint8Array, chunkBytes = 1000) => {
  const found: [string, string][] = [];
  for await (const { path, chunks } of unzip(chunked(zip, chunkBytes)))
    found.push([path, Buffer.from(await bytesOf(chunks)).toString()]);
  return found;
};

const anyBytes = fc.uint8Array({ maxLength: 20_000 });
const anyChunk = fc.integer({ min: 1, max: 9_000 });

describe('gunzip', () => {
  it('gives what was packed, however it comes', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyChunk, async (bytes, chunkBytes) => {
        const unpacked = await bytesOf(gunzip(chunked(gzipSync(bytes), chunkBytes)));
        expect(Buffer.from(unpacked).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('reads on where one gzip follows another', async () => {
    const two = Buffer.concat([gzipSync(strToU8('one, ')), gzipSync(strToU8('two'))]);
    expect(Buffer.from(await bytesOf(gunzip(chunked(two, 7)))).toString()).toBe('one, two');
  });

  it('reads a gzip of nothing behind another', async () => {
    const two = Buffer.concat([gzipSync(strToU8('one')), gzipSync(new Uint8Array())]);
    expect(Buffer.from(await bytesOf(gunzip(chunked(two, 7)))).toString()).toBe('one');
  });

  it.each([1, 4, 5, 10, 512, 9_000])('passes over %i zeros behind it', async (zeros) => {
    const padded = Buffer.concat([gzipSync(strToU8('one')), new Uint8Array(zeros)]);
    for (const chunkBytes of [1, 7, 10_000])
      expect(Buffer.from(await bytesOf(gunzip(chunked(padded, chunkBytes)))).toString()).toBe('one');
  });

  it.each([
    ['what is no gzip', [Buffer.from('and more')]],
    ['zeros and more', [new Uint8Array(9_000), Buffer.from('and more')]],
  ])('rejects %s behind it', async (_, behind) => {
    const chunks = chunked(Buffer.concat([gzipSync(strToU8('one')), ...behind]), 1000);
    await expect(bytesOf(gunzip(chunks))).rejects.toMatchObject({ code: 'broken-archive' });
  });

  it('rejects data that is cut off or damaged', async () => {
    const packed = gzipSync(strToU8('The ferry to Skerrow was cancelled. '.repeat(500)));
    const damaged = Uint8Array.from(packed);
    damaged.fill(0xff, 30, 60);
    for (const bytes of [packed.subarray(0, packed.length / 2), damaged])
      await expect(bytesOf(gunzip(chunked(bytes, 50)))).rejects.toMatchObject({ code: 'broken-archive' });
  });

  it('stops where a small upload would come to gigabytes', async () => {
    const bomb = gzipSync(new Uint8Array(26 * 1024 * 1024));
    let given = 0;
    const reading = async () => {
      for await (const { length } of gunzip(chunked(bomb, 65_536))) given += length;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'too-large', reason: /times allowed/ });
    expect(given).toBeLessThanOrEqual(LIMITS.freeExpansionBytes);
  });
});

describe('Expansion', () => {
  it('stops at what all of an archive may come to, however large the archive is', () => {
    const expansion = new Expansion();
    expansion.grew(LIMITS.unpackedBytes, LIMITS.unpackedBytes);
    expect(() => expansion.grew(1, 1)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});

describe('unzip', () => {
  const files = {
    'a/one.txt': strToU8('first'),
    'two.json': strToU8('{}'.repeat(9000)),
    'empty.txt': strToU8(''),
  };

  it('gives every file with its path, and no directory', async () => {
    const zip = zipSync({ ...files, 'folder/': new Uint8Array() });
    expect(await entriesOf(zip)).toEqual([
      ['a/one.txt', 'first'],
      ['two.json', '{}'.repeat(9000)],
      ['empty.txt', ''],
    ]);
  });

  it('gives the same however it comes, packed or stored', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,9}\.txt$/), anyBytes),
        anyChunk,
        fc.constantFrom<0 | 6>(0, 6),
        async (content, chunkBytes, level) => {
          const zip = zipSync(content, { level });
          const found = new Map<string, Buffer>();
          for await (const { path, chunks } of unzip(chunked(zip, chunkBytes)))
            found.set(path, Buffer.from(await bytesOf(chunks)));
          const packed = Object.entries(content).map(([path, bytes]) => [path, Buffer.from(bytes)]);
          expect([...found]).toEqual(packed);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('passes over what is not read of a file', async () => {
    const paths: string[] = [];
    for await (const { path } of unzip(chunked(zipSync(files), 100))) paths.push(path);
    expect(paths).toEqual(Object.keys(files));
  });

  it('rejects a file that is damaged and gives the others', async () => {
    const zip = zipSync(
      { 'a.txt': strToU8('ferry '.repeat(3000)), 'b.txt': strToU8('second') },
      { level: 6 },
    );
    zip.fill(0xff, 40, 44);
    const outcomes: string[] = [];
    for await (const { path, chunks } of unzip(chunked(zip, 100)))
      outcomes.push(`${path} ${await bytesOf(chunks).then(String, (error) => error.code)}`);
    expect(outcomes[0]).toBe('a.txt broken-archive');
    expect(outcomes[1]).toMatch(/^b\.txt 115,101,99/);
  });

  it('rejects an archive that is cut off in a file', async () => {
    const zip = zipSync({ 'a.txt': [fill(5000), { level: 0 }] });
    await expect(entriesOf(zip.subarray(0, 2000))).rejects.toMatchObject({ code: 'broken-archive' });
  });

  it('stops where a small upload would come to gigabytes, also in many files', async () => {
    const zeros = new Uint8Array(2 * 1024 * 1024);
    const bomb = zipSync(
      Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.txt`, zeros])),
    );
    await expect(entriesOf(bomb)).rejects.toMatchObject({ code: 'too-large' });
  });
});

function fill(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
}

describe('linesIn', () => {
  const linesOf = async (text: string, most: number, chunkBytes = 3) => {
    const lines: [number, string | null][] = [];
    for await (const { number, bytes } of linesIn(chunked(strToU8(text), chunkBytes), most))
      lines.push([number, bytes && Buffer.from(bytes).toString()]);
    return lines;
  };

  it('parts a stream at line feeds, however it comes, and counts blank lines but leaves them and space before others out', async () => {
    const anyLine = fc.stringMatching(/^[ \t\r]{0,3}[a-zé ]{0,20}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1 }), anyChunk, async (lines, chunkBytes) => {
        const numbered = lines.map((line, index): [number, string] => [index + 1, line.trimStart()]);
        const found = await linesOf(`${lines.join('\n')}\n`, 100, (chunkBytes % 40) + 1);
        expect(found).toEqual(numbered.filter(([, line]) => line !== ''));
      }),
    );
  });

  it('gives a last line without an end, and none after one', async () => {
    for (const text of ['a\nb', 'a\nb\n'])
      expect(await linesOf(text, 9)).toEqual([
        [1, 'a'],
        [2, 'b'],
      ]);
    expect(await linesOf(' \r', 9)).toEqual([]);
  });

  it('passes over lines that are too long and goes on behind them', async () => {
    expect(await linesOf('short\nfar too long\nshort', 5)).toEqual([
      [1, 'short'],
      [2, null],
      [3, 'short'],
    ]);
  });
});

describe('peek', () => {
  it('shows the beginning and loses nothing', async () => {
    const bytes = fill(200_000);
    const { head, chunks } = await peek(chunked(bytes, 1_000));
    expect(head).toHaveLength(65_536);
    expect(Buffer.from(await bytesOf(chunks)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('lets go of a stream that is left', async () => {
    let isClosed = false;
    async function* stream() {
      try {
        for (;;) yield fill(1000);
      } finally {
        isClosed = true;
      }
    }
    const { chunks } = await peek(stream());
    for await (const _ of chunks) break;
    expect(isClosed).toBe(true);
  });
});

describe('collect', () => {
  it('takes as many bytes as are allowed and no more', async () => {
    expect(await collect(chunked(fill(1000), 10), 1000)).toEqual(fill(1000));
    await expect(collect(chunked(fill(1001), 10), 1000)).rejects.toMatchObject({ code: 'too-large' });
  });
});
