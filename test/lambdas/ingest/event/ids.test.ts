import { decodeTime } from 'ulid';
import { eventIdOf } from '../../../../lambdas/ingest/event/ids';

describe('eventIdOf', () => {
  it('is a ULID with the time of the report, stable and distinct by article, upload and reading', () => {
    const time = '2026-11-10T14:05:00.123Z';
    const ids = [
      eventIdOf(['A', '01', 'r'], time),
      eventIdOf(['B', '01', 'r'], time),
      eventIdOf(['A', '02', 'r'], time),
      eventIdOf(['A', '01', 's'], time),
      eventIdOf(['A', '01', 'r'], '2026-11-10T14:05:00.124Z'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(eventIdOf(['A', '01', 'r'], time)).toBe(ids[0]);
    expect(ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(decodeTime(ids[0] as string)).toBe(Date.parse(time));
  });

  it('orders as the reports do', () => {
    const times = ['1970-01-01T00:00:00.000Z', '2026-11-10T14:05:00.000Z', '2026-11-10T14:05:00.001Z'];
    const ids = times.map((time) => eventIdOf(['A', '01', 'r'], time));
    expect([...ids].sort()).toEqual(ids);
  });

  it('takes the epoch for the time of what was reported before it', () => {
    expect(decodeTime(eventIdOf(['A', '01', 'r'], '1899-04-03T00:00:00.000Z'))).toBe(0);
  });
});
