/** A pure function of values as JSON holds them, worked out once for each. */
export function onceEach<Given extends unknown[], Result>(
  pure: (...given: Given) => Result,
): (...given: Given) => Result {
  const known = new Map<string, Result>();
  return (...given) => {
    const key = JSON.stringify(given);
    const result = known.get(key) ?? pure(...given);
    known.set(key, result);
    return result;
  };
}
