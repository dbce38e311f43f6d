import { App, Stack } from 'aws-cdk-lib';
import { type Change, type EventUpdated, type MergedRecord, Newsfold, type NewsfoldProps } from 'newsfold';

const props: NewsfoldProps = { eventWindowDays: 90 };
const stack = new Stack(new App(), 'News');
const newsfold = new Newsfold(stack, 'Newsfold', props);
// @ts-expect-error: no such property
newsfold.nothing;
// @ts-expect-error: not a number
new Newsfold(stack, 'Other', { eventWindowDays: '90' });

export function changedFigures(change: Change): EventUpdated['changes']['figures'] {
  return change.type === 'EventUpdated' ? change.detail.changes.figures : undefined;
}

export function placeOf({ mergedInto }: MergedRecord): string {
  return mergedInto;
}
