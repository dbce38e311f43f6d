/**
 * More combining marks than any script puts on a letter. The time to compose accents grows with the square of such a
 * run, to minutes for 400 kB.
 */
const LONG_STACK = /\p{M}{11}/u;

/** What every such stack is, and hardly any page in Latin letters has: looked for first, as that takes a third of the time. */
const HIGH_RUN = /[\u0300-\uffff]{11}/;

/** A text in Unicode NFC; as it is where it has stacks of accents that no language has. */
export function composed(text: string): string {
  return HIGH_RUN.test(text) && LONG_STACK.test(text) ? text : text.normalize('NFC');
}
