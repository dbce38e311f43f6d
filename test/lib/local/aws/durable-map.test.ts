import fs, { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DurableMap } from '../../../../lib/local/aws/durable-map';

describe('DurableMap', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsfold-'));
    file = join(folder, 'map.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const reopen = () => new Map(new DurableMap<unknown>(file).entries());

  it('has the same values after it is opened again', () => {
    const map = new DurableMap<unknown>(file);
    map.write([
      ['a', 1],
      ['b', { text: 'línea\n2' }],
      ['c', null],
    ]);
    map.write([['a'], ['d', false]]);
    map.write([['b', 'later']]);

    const expected = new Map<string, unknown>([
      ['b', 'later'],
      ['c', null],
      ['d', false],
    ]);
    expect(new Map(map.entries())).toEqual(expected);
    expect(reopen()).toEqual(expected);
    expect(reopen()).toEqual(expected);
  });

  it('applies all steps of a write or none, wherever the file is cut', () => {
    new DurableMap<number>(file).write([['before', 0]]);
    const whole = readFileSync(file);
    const line = '[["a",1],["b",2],["before"]]\n';
    for (let length = 0; length <= line.length; length++) {
      rmSync(file);
      appendFileSync(file, whole);
      appendFileSync(file, line.slice(0, length));

      const keys = [...reopen().keys()];
      expect(keys).toEqual(length === line.length ? ['a', 'b'] : ['before']);
    }
  });

  it('continues after a cut line', () => {
    new DurableMap<number>(file).write([['a', 1]]);
    appendFileSync(file, '[["torn",');
    new DurableMap<number>(file).write([['b', 2]]);

    expect(reopen()).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
  });

  it('removes a line for which the disk had no room', () => {
    const map = new DurableMap<number>(file);
    jest.spyOn(fs, 'appendFileSync').mockImplementationOnce((descriptor, line) => {
      writeSync(descriptor as number, (line as Buffer).subarray(0, 5));
      throw new Error('ENOSPC');
    });

    expect(() => map.write([['a', 1]])).toThrow('ENOSPC');
    map.write([['b', 2]]);
    expect([...map.entries()]).toEqual([['b', 2]]);
    expect([...reopen()]).toEqual([['b', 2]]);
  });

  it('refuses a file that is damaged before its end', () => {
    appendFileSync(file, 'damaged\n[["a",1]]\n');

    expect(() => new DurableMap(file)).toThrow(`${file} holds a damaged line: damaged`);
  });

  it('does not let its file grow with replaced values', () => {
    const map = new DurableMap<string>(file);
    const megabyte = 'x'.repeat(1_000_000);
    for (let index = 0; index < 60; index++) map.write([['a', `${index}${megabyte}`]]);

    expect(statSync(file).size).toBeLessThan(25_000_000);
    expect(reopen()).toEqual(new Map([['a', `59${megabyte}`]]));
    expect(statSync(file).size).toBeLessThan(1_100_000);
  });
});
