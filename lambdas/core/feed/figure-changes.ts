import type { Figure } from '../fold/event-record';
import type { BestValue, FigureChange } from './change';

/** What became of figures, in the order of the record as it is, then those that are gone. */
export function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const former = new Map(before.map((figure) => [keyOf(figure), figure]));
  const present = new Set(after.map(keyOf));
  const gone = before.filter((figure) => !present.has(keyOf(figure)));
  return [
    ...after.flatMap((figure) => changeOfFigure(former.get(keyOf(figure)), figure) ?? []),
    ...gone.map((figure) => ({ ...nameOf(figure), change: 'gone' as const, before: bestValue(figure) })),
  ];
}

/** What is told of a figure's value. */
export function bestValue({ best, standing }: Figure): BestValue {
  return { value: best.value, confidence: best.confidence, standing };
}

function changeOfFigure(former: Figure | undefined, figure: Figure): FigureChange | null {
  const after = bestValue(figure);
  if (!former) return { ...nameOf(figure), change: 'new', after };
  const before = bestValue(former);
  if (before.value !== after.value) return { ...nameOf(figure), change: 'changed', before, after };
  const isSame = before.confidence === after.confidence && before.standing === after.standing;
  return isSame ? null : { ...nameOf(figure), change: 'reassessed', before, after };
}

/** By the unit too: a number of euros is not what became of one of dollars. */
function keyOf({ metric, unit }: Figure): string {
  return JSON.stringify([metric, unit]);
}

function nameOf({ metric, unit }: Figure): Pick<FigureChange, 'metric' | 'unit'> {
  return { metric, unit };
}
