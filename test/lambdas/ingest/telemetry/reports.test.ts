import { allReports, type Outcome, type Reports } from '../../../../lambdas/ingest/telemetry/reports';
import type { EventStore } from '../../../../lambdas/store/event-store';

const RETRIES = { requests: 1, conflicts: 2 };
const [outcome, store] = [{ key: 'a.txt' } as Outcome, {} as EventStore];
const failure = { messageId: 'm', keys: [], error: null, retries: RETRIES, isLast: true };

test('tell each of several all there is to tell, one after another, and need not be heard', async () => {
  const told: unknown[] = [];
  const slow: Reports = {
    async done(...what) {
      await new Promise(setImmediate);
      told.push(['slow', ...what]);
    },
    failed: (what) => told.push(['slow', what]),
    ended: () => told.push(['slow ended']),
  };
  const quick: Reports = {
    done: (...what) => void told.push(['quick', ...what]),
    failed: (what) => told.push(['quick', what]),
    placed: () => told.push(['quick placed']),
    parked: () => told.push(['quick parked']),
  };
  const reports = allReports(slow, quick);
  await reports.done(outcome, store, RETRIES);
  reports.failed(failure);
  reports.placed();
  reports.parked();
  reports.ended();
  expect(told).toEqual([
    ['slow', outcome, store, RETRIES],
    ['quick', outcome, store, RETRIES],
    ['slow', failure],
    ['quick', failure],
    ['quick placed'],
    ['quick parked'],
    ['slow ended'],
  ]);
});
