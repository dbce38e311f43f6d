/** Ends of metrics that count harm to people or things. Such counts grow while news comes in. */
const GROWS =
  /\b(?:killed|injured|shot|missing|displaced|evacuated|arrested|rescued|hospitalised|trapped|infected|damaged|destroyed|cancelled|closed|intercepted)$/;

/** Ends of metrics among them that may fall as well: missing people are found. */
const FALLS = /\b(?:missing|trapped|hospitalised|displaced|evacuated)$/;

/** Whether a metric counts what becomes more while news comes in. */
export function isGrowing(metric: string): boolean {
  return GROWS.test(metric);
}

/** Whether a growing count may fall again without anyone having been wrong. */
export function mayFall(metric: string): boolean {
  return FALLS.test(metric);
}
