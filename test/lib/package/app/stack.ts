import { App, Stack } from 'aws-cdk-lib';
import { Newsfold } from 'newsfold';

const stack = new Stack(new App(), 'News');
const newsfold = new Newsfold(stack, 'Newsfold', { eventWindowDays: 90 });
// @ts-expect-error: no such property
newsfold.nothing;
// @ts-expect-error: not a number
new Newsfold(stack, 'Other', { eventWindowDays: '90' });
