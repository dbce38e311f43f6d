import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tell } from '../../lib/local/tell';
import { replaceBetween } from '../lib/replace-between';

const ROOT = join(__dirname, '../..');

/**
 * Writes the weights of a model that ship, and the table of them in the model's card.
 * @param room the folder of the model, within `lambdas`
 * @param card the file of the card, within `docs`
 */
export function writeModel(room: string, model: object, card: string, table: string): void {
  const weights = join(ROOT, 'lambdas', room, 'model.data.json');
  const cardFile = join(ROOT, 'docs', card);
  writeFileSync(weights, `${JSON.stringify(model, null, 2)}\n`);
  replaceBetween(cardFile, 'weights', table);
  tell(`wrote ${weights} and ${cardFile}`);
}

/** What the weights were trained on, for the card: each set with the number of its items. */
export function trainingSets(items: readonly { set: string }[]): string {
  const sets = [...new Set(items.map(({ set }) => set))];
  return sets.map((set) => `${set} (${items.filter((item) => item.set === set).length})`).join(', ');
}
