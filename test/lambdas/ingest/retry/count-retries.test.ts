import { addRetries, countRetries, type Retries } from '../../../../lambdas/ingest/retry/count-retries';
import { Conflict, retryOnConflict } from '../../../../lambdas/ingest/retry/retry';

const none = (): Retries => ({ requests: 0, conflicts: 0 });

describe('countRetries', () => {
  it('counts for each work its own, however they are mixed in time', async () => {
    const [one, other] = [none(), none()];
    const work = async (times: number) => {
      for (let left = times; left > 0; left--) {
        await new Promise(setImmediate);
        addRetries('requests', 10);
      }
    };
    await Promise.all([countRetries(one, () => work(2)), countRetries(other, () => work(5))]);
    expect([one, other]).toEqual([
      { requests: 20, conflicts: 0 },
      { requests: 50, conflicts: 0 },
    ]);
  });

  it('counts each time that steps are started again for a conflict', async () => {
    const retries = none();
    let runs = 0;
    const steps = async () => {
      if (++runs < 4) throw new Conflict('written meanwhile');
    };
    await countRetries(retries, () => retryOnConflict(steps));
    expect(retries).toEqual({ requests: 0, conflicts: 3 });
  });
});
