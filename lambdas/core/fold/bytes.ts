const encoder = new TextEncoder();

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** The items of a list that fit into so many bytes as JSON, each taken where there is still room for it. */
export function fitting<T>(items: readonly T[], bytes: number): T[] {
  let used = 0;
  return items.filter((item) => {
    const more = jsonBytes(item) + 1;
    if (used + more > bytes) return false;
    used += more;
    return true;
  });
}
