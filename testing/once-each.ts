/** Memoises a pure function of JSON values. */
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
