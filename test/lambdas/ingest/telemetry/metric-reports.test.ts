import { metricReports } from '../../../../lambdas/ingest/telemetry/metric-reports';
import type { Outcome } from '../../../../lambdas/ingest/telemetry/reports';
import type { EventStore } from '../../../../lambdas/store/event-store';

const store = {} as EventStore;
const NONE = { requests: 0, conflicts: 0 };
const NOTHING: Outcome = {
  ...{ bucket: 'in', key: 'a.txt', uploadedAt: null, articles: 0, copies: 0, rejected: 0, rejections: [] },
  ...{ boilerplate: 0, events: [], opened: 0, joined: 0, isContinued: false },
};

/** The lines that a batch brings, parsed. */
async function batch(report: () => void | Promise<void>): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  await report();
  metricReports.ended?.();
  write.mockRestore();
  return lines.map((line) => JSON.parse(line));
}

const done = (outcome: Partial<Outcome>, retries = NONE) =>
  metricReports.done({ ...NOTHING, ...outcome }, store, retries);

describe('metricReports', () => {
  test('tell a batch in one line, of what occurred and with one dimension', async () => {
    const [line, ...others] = await batch(async () => {
      await done({ articles: 1, copies: 1, joined: 1 });
      await done({ articles: 4, rejected: 2, boilerplate: 9, opened: 3 }, { requests: 5, conflicts: 0 });
    });
    expect(others).toEqual([]);
    const { _aws, service, ...values } = line as { _aws: { CloudWatchMetrics: object[] }; service: string };
    expect(service).toBeDefined();
    expect(values).toEqual({
      ...{ Uploads: [1, 1], Articles: [1, 4], Copies: 1, Rejected: 2, Boilerplate: 9 },
      ...{ EventsOpened: 3, EventsJoined: 1, RepeatedRequests: 5 },
    });
    expect(_aws.CloudWatchMetrics).toEqual([
      {
        Namespace: 'Newsfold',
        Dimensions: [['service']],
        Metrics: expect.arrayContaining(Object.keys(values).map((Name) => ({ Name, Unit: 'Count' }))),
      },
    ]);
  });

  test('count an upload that is continued once, and what it does to events as it does it', async () => {
    const [first] = await batch(() => done({ articles: 9, opened: 2, joined: 4, isContinued: true }));
    expect(first).toMatchObject({ EventsOpened: 2, EventsJoined: 4 });
    expect(first).not.toHaveProperty('Articles');
    expect(first).not.toHaveProperty('Uploads');
    const [last] = await batch(() => done({ articles: 9, joined: 3 }));
    expect(last).toMatchObject({ Articles: 9, Uploads: 1, EventsJoined: 3 });
  });

  test('tell how long each upload took, which clocks that differ do not make negative', async () => {
    const started = Date.now();
    const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
    const [line] = await batch(async () => {
      await done({ uploadedAt: ago(1_500) });
      await done({ uploadedAt: ago(-60_000) });
      await done({ uploadedAt: ago(9_000), isContinued: true });
    });
    const [first, ...others] = (line?.UploadToRecord ?? []) as number[];
    expect(first).toBeGreaterThanOrEqual(1_500);
    expect(first).toBeLessThanOrEqual(1_500 + Date.now() - started);
    expect(others).toEqual([0]);
  });

  test('count what is parked, and the retries of what failed', async () => {
    const failure = { messageId: 'm', keys: ['a.txt'], error: new Error('no'), isLast: true };
    const [line] = await batch(() => {
      metricReports.failed({ ...failure, retries: { requests: 3, conflicts: 2 } });
      metricReports.parked?.();
    });
    expect(line).toMatchObject({ Parked: 1, Conflicts: 2, RepeatedRequests: 3 });
  });

  test('write nothing where nothing occurred', async () => {
    expect(await batch(() => {})).toEqual([]);
  });
});
