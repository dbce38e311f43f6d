import { showProgress } from '../../../bench/lib/progress';

function shown(steps: number, isTTY?: boolean): string[] {
  const written: string[] = [];
  const step = showProgress('set', steps, { isTTY, write: (text) => written.push(text) });
  for (let done = 0; done < steps; done++) step();
  return written;
}

describe('showProgress', () => {
  it('writes a line at every tenth of a log', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => `set: ${10 * (index + 1)}%\n`);
    expect(shown(1234)).toEqual(tenths);
  });

  it('writes no more lines than there are steps', () => {
    expect(shown(3)).toEqual(['set: 33%\n', 'set: 66%\n', 'set: 100%\n']);
  });

  it('rewrites one line on a terminal and removes it in the end', () => {
    const written = shown(1234, true);
    expect(written).toHaveLength(100);
    expect(written[0]).toBe('\rset: 1%');
    expect(written.at(-1)).toBe('\r\x1b[K');
  });
});
