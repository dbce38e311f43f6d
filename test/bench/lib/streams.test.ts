import type { GoldArticle } from '../../../bench/lib/gold-articles';
import { joinStreams, shuffleDays } from '../../../bench/lib/streams';
import { randomFrom } from '../../../testing/random';

const article = (id: string, cluster: string, arrivesAt: string): GoldArticle => ({
  id,
  cluster,
  arrivesAt,
  line: JSON.stringify({ id, text: `Report ${id}`, cluster, publishedAt: arrivesAt }),
});

describe('joinStreams', () => {
  const one = [
    article('a', 'fire', '2026-05-01T08:00:00.000Z'),
    article('b', 'fire', '2026-05-03T08:00:00.000Z'),
  ];
  const other = [
    article('a', 'fire', '2026-05-02T08:00:00.000Z'),
    article('c', 'vote', '2026-05-03T08:00:00.000Z'),
  ];
  const joint = joinStreams([one, other]);

  it('is one stream by arrival, ties by id', () => {
    expect(joint.map(({ id }) => id)).toEqual(['1:a', '2:a', '1:b', '2:c']);
  });

  it('keeps ids and clusters of different files apart, also in what is uploaded', () => {
    expect(joint.map(({ cluster }) => cluster)).toEqual(['1:fire', '2:fire', '1:fire', '2:vote']);
    expect(joint.map(({ line }) => JSON.parse(line).id)).toEqual(joint.map(({ id }) => id));
    expect(new Set(joint.map(({ id }) => id)).size).toBe(4);
  });

  it('keeps text and time of publication', () => {
    for (const { line, arrivesAt } of joint) {
      expect(JSON.parse(line)).toMatchObject({
        publishedAt: arrivesAt,
        text: expect.stringContaining('Report'),
      });
    }
  });
});

describe('shuffleDays', () => {
  const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  const stream = ['2026-05-01', '2026-05-02', '2026-05-04'].flatMap((day) =>
    HOURS.map((hour) => article(`${day} ${hour}`, 'c', `${day}T${hour}:30:00.000Z`)),
  );
  const shuffled = shuffleDays(stream, randomFrom(7));

  it('keeps the order of the days', () => {
    const days = (articles: GoldArticle[]) => articles.map(({ arrivesAt }) => arrivesAt.slice(0, 10));
    expect(days(shuffled)).toEqual(days(stream));
  });

  it('is a permutation of the same articles, in another order within every day', () => {
    expect(new Set(shuffled)).toEqual(new Set(stream));
    expect(shuffled).toHaveLength(stream.length);
    for (let start = 0; start < stream.length; start += HOURS.length) {
      const day = (articles: GoldArticle[]) => articles.slice(start, start + HOURS.length);
      expect(day(shuffled)).not.toEqual(day(stream));
    }
  });

  it('is the same for the same seed and differs for another', () => {
    expect(shuffleDays(stream, randomFrom(7))).toEqual(shuffled);
    expect(shuffleDays(stream, randomFrom(8))).not.toEqual(shuffled);
  });

  it('does not change the given stream', () => {
    expect(stream.map(({ arrivesAt }) => arrivesAt)).toEqual(stream.map(({ arrivesAt }) => arrivesAt).sort());
  });
});
