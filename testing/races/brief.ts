import { changed, type Sample } from '../samples';

/** The first paragraph of a sample: enough to place it by, and quickly folded some thousand times. */
export function brief(sample: Sample, fields: object = {}): Sample {
  const { headline, text } = JSON.parse(sample.body);
  return changed(sample, { headline, text: text.split('\n\n')[0], ...fields });
}

/** Has pauses between attempts take a turn of the event loop in the tests of a file. */
export function withoutPauses(): void {
  beforeAll(() => {
    const soon = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(soon);
  });
}
