import type { BackgroundFigure, EventRecord } from '../../../lambdas/core/fold/event-record';
import { plain } from '../plain';
import { amount } from './in-words';
import { WIDTH, wrap } from './lines';

/** Numbers shown; the record holds the others. */
const MAX_NUMBERS = 6;

const SCOPES: Record<BackgroundFigure['scope'], string> = {
  earlier: 'earlier',
  period: 'over a longer time',
  record: 'a record',
  possible: 'only possible',
  elsewhere: 'elsewhere',
};

/** The numbers that reports state of something else, in one paragraph. */
export function backgroundLines({ background }: EventRecord, indent: number): string[] {
  const told = background
    .slice(0, MAX_NUMBERS)
    .map((figure) => `${amount(figure)} ${plain(figure.metric)} (${scopeOf(figure)})`);
  const hidden = background.length - told.length;
  if (hidden > 0) told.push(`${hidden} more in the record`);
  return told.length === 0 ? [] : wrap(told.join('; '), WIDTH - indent);
}

function scopeOf({ scope, place }: BackgroundFigure): string {
  const where = place === undefined ? undefined : plain(place);
  if (scope === 'elsewhere') return where ?? SCOPES.elsewhere;
  return where === undefined ? SCOPES[scope] : `${SCOPES[scope]}, ${where}`;
}
