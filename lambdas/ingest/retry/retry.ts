import { addRetries } from './count-retries';

/** Thrown if another handler wrote what a step was about to write. The steps then start again from a new read. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Attempts before a message goes back to the queue: with ten writers of one event the slowest needs about nine. */
const MAX_ATTEMPTS = 12;

/** Bounds of the random pause between attempts, in milliseconds. */
const MIN_PAUSE = 20;
const MAX_PAUSE = 200;

/**
 * Runs steps again from their start as long as they end in a conflict.
 * @throws Conflict after the last attempt; any other error of the steps at once
 */
export async function retryOnConflict<T>(steps: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await steps();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MAX_ATTEMPTS) throw error;
      addRetries('conflicts');
      await new Promise((resolve) =>
        setTimeout(resolve, MIN_PAUSE + Math.random() * (MAX_PAUSE - MIN_PAUSE)),
      );
    }
  }
}
