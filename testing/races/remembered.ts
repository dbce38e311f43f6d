/** Memoises a pure function by a key. */
export function remembered<Given extends unknown[], Result>(
  pure: (...given: Given) => Result,
  keyOf: (...given: Given) => string,
): (...given: Given) => Result {
  const known = new Map<string, Result>();
  return (...given) => {
    const key = keyOf(...given);
    const result = known.get(key) ?? pure(...given);
    known.set(key, result);
    return result;
  };
}

/** The fields of an item as text, objects by their number. */
export function fieldsOf(item: object): string {
  return Object.entries(item)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? numberOf(value) : value}`)
    .join();
}

const numbers = new WeakMap<object, number>();
const numbersByText = new Map<string, number>();

/** The number of a value that must not change, equal for equal JSON: the JSON of each object is written only once. */
export function numberOf(value: object | null): number {
  if (value === null) return -1;
  const known = numbers.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  const number = numbersByText.get(text) ?? numbersByText.size;
  numbersByText.set(text, number);
  numbers.set(value, number);
  return number;
}
