import { Conflict, retryOnConflict } from '../../../../lambdas/ingest/retry/retry';

describe('retryOnConflict', () => {
  it('starts the steps again until they come through', async () => {
    let runs = 0;
    const answer = await retryOnConflict(async () => {
      if (++runs < 4) throw new Conflict('written meanwhile');
      return 'done';
    });
    expect([answer, runs]).toEqual(['done', 4]);
  });

  it('gives up after a bounded number of conflicts, with the last of them', async () => {
    let runs = 0;
    const steps = async () => {
      throw new Conflict(`conflict ${++runs}`);
    };
    await expect(retryOnConflict(steps)).rejects.toThrow(/^conflict 12$/);
    expect(runs).toBe(12);
  });

  it('does not repeat what failed in any other way', async () => {
    let runs = 0;
    const steps = async () => {
      runs++;
      throw new TypeError('no conflict');
    };
    await expect(retryOnConflict(steps)).rejects.toThrow(TypeError);
    expect(runs).toBe(1);
  });
});
