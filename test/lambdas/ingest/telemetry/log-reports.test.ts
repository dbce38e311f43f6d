import fc from 'fast-check';
import { logReports } from '../../../../lambdas/ingest/telemetry/log-reports';
import type { Outcome } from '../../../../lambdas/ingest/telemetry/reports';
import type { EventStore } from '../../../../lambdas/store/event-store';

const store = {} as EventStore;
const NONE = { requests: 0, conflicts: 0 };
const FOLDED: Outcome = {
  ...{ bucket: 'in', key: 'feeds/a.txt', uploadedAt: null, articles: 1, copies: 0, rejected: 0 },
  ...{ rejections: [], boilerplate: 0, events: ['E1'], opened: 1, joined: 0, isContinued: false },
};

/** What a report writes, to whichever stream. */
async function written(report: () => void | Promise<void>): Promise<string> {
  let text = '';
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((line) => {
      text += line;
      return true;
    }),
  );
  await report();
  for (const stream of streams) stream.mockRestore();
  return text;
}

const lineOf = async (report: () => void | Promise<void>): Promise<Record<string, unknown>> => {
  const { timestamp, ...line } = JSON.parse(await written(report));
  expect(new Date(timestamp).toISOString()).toBe(timestamp);
  return line;
};

const FAILURE = { messageId: 'm1', keys: ['feeds/a.txt'], retries: NONE, isLast: false };

describe('logReports', () => {
  test('tell what was handled, and nothing of what did not occur', async () => {
    expect(await lineOf(() => logReports.done(FOLDED, store, NONE))).toEqual({
      ...{ level: 'INFO', message: 'handled', key: 'feeds/a.txt', articles: 1, events: 1 },
    });
    const all = { articles: 3, copies: 1, boilerplate: 4, isContinued: true, events: ['E1', 'E2'] };
    expect(
      await lineOf(() => logReports.done({ ...FOLDED, ...all }, store, { requests: 2, conflicts: 1 })),
    ).toEqual({
      ...{ level: 'INFO', message: 'handled', key: 'feeds/a.txt', ...all, events: 2 },
      ...{ requests: 2, conflicts: 1 },
    });
  });

  test('warn of what was rejected, without its reasons, which may quote a document', async () => {
    const rejections = [{ code: 'too-short', reason: 'secret words' } as const];
    const line = await lineOf(() => logReports.done({ ...FOLDED, rejected: 1, rejections }, store, NONE));
    expect(line).toMatchObject({ level: 'WARN', message: 'rejected', rejected: 1 });
    expect(JSON.stringify(line)).not.toContain('secret');
  });

  test('tell what failed, and whether it was the last delivery', async () => {
    const error = new RangeError('too far');
    expect(await lineOf(() => logReports.failed({ ...FAILURE, error }))).toEqual({
      ...{ level: 'ERROR', message: 'too far', messageId: 'm1', key: 'feeds/a.txt', error: 'RangeError' },
    });
    expect(
      await lineOf(() => logReports.failed({ ...FAILURE, keys: [], error: 'no', isLast: true })),
    ).toEqual({
      ...{ level: 'ERROR', message: 'no', messageId: 'm1', error: 'Error', isLast: true },
    });
  });

  test('are one line of JSON and short, whatever an uploader names and a service answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 1_000 }),
        fc.string({ maxLength: 1_000 }),
        async (key, message) => {
          const text = await written(async () => {
            await logReports.done({ ...FOLDED, key }, store, NONE);
            logReports.failed({ ...FAILURE, keys: [key], error: new Error(message) });
          });
          const lines = text.split('\n').filter((line) => line !== '');
          expect(lines.map((line) => JSON.parse(line).level)).toEqual(['INFO', 'ERROR']);
          for (const line of lines) {
            const told = JSON.parse(line);
            expect((told.key ?? '').length).toBeLessThanOrEqual(200);
            expect((told.message ?? '').length).toBeLessThanOrEqual(500);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
