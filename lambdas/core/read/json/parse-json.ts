import { Rejected } from '../rejection';

/** Objects and lists within each other; the deepest forms of news have some ten. */
const DEPTH = 100;

/**
 * The value that a text of JSON holds, in which nothing lies deeper than a hundred lists and objects.
 * @throws Rejected as 'invalid-json'
 */
export function parseJson(json: string): unknown {
  if (isDeeperThan(json, DEPTH))
    throw new Rejected(
      'invalid-json',
      `The JSON has more than ${DEPTH} objects and lists within each other.`,
    );
  try {
    return JSON.parse(json);
  } catch {
    throw new Rejected('invalid-json', 'The JSON does not parse.');
  }
}

/** Whether brackets outside strings open more than so many times without closing. */
function isDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > most) return true;
  }
  return false;
}

/** Where the quotation mark stands that ends the string which begins at one. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
