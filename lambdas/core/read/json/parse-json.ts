import { Rejected } from '../document/rejection';

/** Objects and lists within each other; the deepest forms of news have some ten. */
const DEPTH = 100;

/** Integers that numbers of JavaScript may not hold, such as ids of 64 bits: those beyond 2^53 have 16 digits or more. */
const LONG_INTEGER = /(?<![\w.+-])-?[1-9]\d{15,99}(?![\w.+-])/g;

/**
 * The value that a text of JSON holds, in which nothing lies deeper than a hundred lists and objects. Integers of 16
 * digits and more are strings, so that ids keep all of them.
 * @throws Rejected as 'invalid-json'
 */
export function parseJson(json: string): unknown {
  if (isDeeperThan(json, DEPTH))
    throw new Rejected(
      'invalid-json',
      `The JSON has more than ${DEPTH} objects and lists within each other.`,
    );
  try {
    return JSON.parse(withLongIntegersQuoted(json));
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

function withLongIntegersQuoted(json: string): string {
  if (json.search(LONG_INTEGER) === -1) return json;
  const pieces: string[] = [];
  for (let at = 0; at < json.length; ) {
    const string = json.indexOf('"', at);
    const start = string === -1 ? json.length : string;
    pieces.push(json.slice(at, start).replace(LONG_INTEGER, '"$&"'));
    at = Math.min(endOfString(json, start) + 1, json.length);
    pieces.push(json.slice(start, at));
  }
  return pieces.join('');
}

/** Where the quotation mark stands that ends the string which begins at one. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
