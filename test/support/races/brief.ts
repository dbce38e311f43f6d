import { changed, type Sample } from '../samples';

/** The first paragraph of a sample: enough to place it by, and quickly folded some thousand times. */
export function brief(sample: Sample, fields: object = {}): Sample {
  const { headline, text } = JSON.parse(sample.body);
  return changed(sample, { headline, text: text.split('\n\n')[0], ...fields });
}
