import { Rejected } from '../document/rejection';

/** Max nesting of objects and lists; the deepest news formats have about ten levels. */
const MAX_DEPTH = 100;

/**
 * Parses JSON that is nested at most 100 levels deep. Integers of 16 digits and more become strings, so that ids keep
 * all their digits.
 * @throws Rejected as 'invalid-json'
 */
export function parseJson(json: string): unknown {
  if (isDeeperThan(json, MAX_DEPTH))
    throw new Rejected('invalid-json', `The JSON is nested more than ${MAX_DEPTH} levels deep.`);
  try {
    return JSON.parse(withLongIntegersQuoted(json));
  } catch {
    throw new Rejected('invalid-json', 'The JSON does not parse.');
  }
}

/** Whether more than `max` brackets outside strings are open at once. */
function isDeeperThan(json: string, max: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > max) return true;
  }
  return false;
}

/** Integers that a JavaScript number may not hold, such as 64-bit ids: integers beyond 2^53 have 16 digits or more. */
const LONG_INTEGER = /(?<![\w.+-])-?[1-9]\d{15,99}(?![\w.+-])/g;

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

/** The index of the quotation mark that ends the string whose opening mark is at `start`. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
