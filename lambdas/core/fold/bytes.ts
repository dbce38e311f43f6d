const encoder = new TextEncoder();

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * The items that fit into so many bytes as JSON, each taken where there is still room for it. Where less than
 * `least` is left, no more are asked for.
 */
export function fitting<T>(items: Iterable<T>, bytes: number, least = 0): T[] {
  let left = bytes;
  const taken: T[] = [];
  for (const item of items) {
    const size = jsonBytes(item) + 1;
    if (size > left) continue;
    taken.push(item);
    left -= size;
    if (left < least) break;
  }
  return taken;
}
