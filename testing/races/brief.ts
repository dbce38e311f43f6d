import { changed, type Sample } from '../samples';

/** A sample cut to its first paragraph: enough to place it, and quick to fold thousands of times. */
export function brief(sample: Sample, fields: object = {}): Sample {
  const { headline, text } = JSON.parse(sample.body);
  return changed(sample, { headline, text: text.split('\n\n')[0], ...fields });
}

/** Shortens the pauses between attempts to a turn of the event loop in the tests of a file. */
export function withoutPauses(): void {
  beforeAll(() => {
    const soon = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(soon);
  });
}
