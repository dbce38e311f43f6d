import { AsyncLocalStorage } from 'node:async_hooks';

// Jest creates an AsyncLocalStorage for each test file and never disables it. On Node 20, each enabled one slows down all
// promises of the process: a million awaits take .05 s without any, .6 s with 10 and 7 s with 65, about the number of
// files that a worker runs. So this disables those that earlier test files of the process have used.

const USED = Symbol.for('newsfold.used-async-storages');
const shared = AsyncLocalStorage as typeof AsyncLocalStorage & {
  [USED]?: Set<AsyncLocalStorage<unknown>>;
};

shared[USED] ??= collectUsed();
for (const storage of shared[USED]) storage.disable();
shared[USED].clear();

/** Collects the storages that are used from now on in this process. */
function collectUsed(): Set<AsyncLocalStorage<unknown>> {
  const used = new Set<AsyncLocalStorage<unknown>>();
  const { run } = AsyncLocalStorage.prototype;
  AsyncLocalStorage.prototype.run = function (
    this: AsyncLocalStorage<unknown>,
    ...given: Parameters<typeof run>
  ) {
    used.add(this);
    return run.apply(this, given);
  } as typeof run;
  return used;
}
