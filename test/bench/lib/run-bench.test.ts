import {
  FLAG,
  POSITIVE,
  readArguments,
  resultPrinter,
  TEXT,
  wholeNumber,
} from '../../../bench/lib/run-bench';

const read = (...args: string[]) =>
  readArguments(
    {
      options: { seed: wholeNumber(0), minutes: POSITIVE, out: TEXT, json: FLAG },
      files: { isRight: (count) => count < 3, wanted: 'two files at most' },
    },
    args,
  );

describe('readArguments', () => {
  it('gives the options as their values, and the files', () => {
    expect(read('a', '--seed', '2', '--minutes', '0.5', '--out', 'x', '--json', 'b')).toEqual({
      ...{ seed: 2, minutes: 0.5, out: 'x', json: true },
      files: ['a', 'b'],
    });
    expect(read()).toEqual({ files: [] });
  });

  it.each([
    ['--seed takes a whole number of at least 0.', ['--seed', '1.5']],
    ['--seed takes a whole number of at least 0.', ['--seed=-1']],
    ['--minutes takes a number above 0.', ['--minutes', '0']],
    ['--minutes takes a number above 0.', ['--minutes', 'soon']],
    ['Give two files at most', ['a', 'b', 'c']],
    ["Unknown option '--help'", ['--help']],
  ])('fails with "%s"', (message, args) => {
    expect(() => read(...args)).toThrow(message);
  });

  it('takes no files unless the bench says so', () => {
    expect(() => readArguments({}, ['a'])).toThrow('does not take positional arguments');
  });
});

describe('resultPrinter', () => {
  const printed = (json: boolean | undefined): string => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const print = resultPrinter(json, ({ value }: { value: number }) => `| ${value} |`, ['| n |', '|---|']);
    for (const value of [1, 2]) print({ value });
    const text = write.mock.calls.map(([chunk]) => chunk).join('');
    write.mockRestore();
    return text;
  };

  it('prints words below a header, or lines of JSON', () => {
    expect(printed(undefined)).toBe('| n |\n|---|\n| 1 |\n| 2 |\n');
    expect(printed(true)).toBe('{"value":1}\n{"value":2}\n');
  });
});
