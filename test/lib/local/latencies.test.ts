import { Latencies } from '../../../lib/local/serve';

const inWords = (...milliseconds: number[]) => {
  const latencies = new Latencies();
  for (const each of milliseconds) latencies.add(each);
  return latencies.inWords();
};

test('prints the median and the slowest hundredth', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => (index < 98 ? 120 : 4_000));
  expect(inWords(...hundred)).toBe('Latency from upload to record: p50 0.12 s, p99 4 s over 100 uploads');
});

test.each([
  [[], '0 uploads'],
  [[0], 'p50 0.001 s, p99 0.001 s over 1 upload'],
  [[-3, 1_500], 'p50 0.001 s, p99 1.5 s over 2 uploads'],
  [[3_600_000], 'p50 3600 s, p99 3600 s over 1 upload'],
])('of %p', (milliseconds, words) => {
  expect(inWords(...milliseconds)).toBe(`Latency from upload to record: ${words}`);
});

test('the printed median is near the counted duration', () => {
  for (let milliseconds = 1; milliseconds < 1e6; milliseconds *= 1.37) {
    const [, printed = ''] = /p50 ([\d.]+) s/.exec(inWords(milliseconds)) ?? [];
    // rounding to two digits changes a value by up to 5%
    expect(Math.abs((Number(printed) * 1000) / milliseconds - 1)).toBeLessThan(0.06);
  }
});
