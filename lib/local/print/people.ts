import type { EventRecord, Name } from '../../../lambdas/core/fold/event-record';
import { plain } from '../plain';
import { WIDTH, wrap } from './lines';

/** People shown, the most reported, and other spellings of a name; the record holds the rest. */
const MAX_PEOPLE = 6;
const MAX_VARIANTS = 3;

/** The people of an event with their most reported role and the other ways in which they are spelt. */
export function peopleLines({ people }: EventRecord, indent: number): string[] {
  return people.slice(0, MAX_PEOPLE).flatMap((person) => {
    const [first = '', ...others] = wrap(inWords(person), WIDTH - indent - 2);
    return [first, ...others.map((line) => `  ${line}`)];
  });
}

function inWords({ name, variants, roles = [] }: Name): string {
  const [role] = roles;
  const also = variants.slice(0, MAX_VARIANTS).map(plain).join(', ');
  return `${plain(name)}${role ? `, ${plain(role.role)}` : ''}${also === '' ? '' : ` (also spelt ${also})`}`;
}
