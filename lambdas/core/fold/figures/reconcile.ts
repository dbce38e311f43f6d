import type { Claim } from '../../digest/claims/claim';
import type { Figure, Standing } from '../event-record';
import type { Statement } from './figures';

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1;

/** Whether a value is one that a claim allows: "at least 23" allows 26, "more than 24" does not allow 24. */
export function allows(claim: Pick<Claim, 'bound' | 'value' | 'high'>, value: number): boolean {
  switch (claim.bound) {
    case 'exact':
      return value === claim.value;
    case 'at least':
      return value >= claim.value;
    case 'more than':
      return value > claim.value;
    case 'up to':
      return value <= claim.value;
    case 'about':
      return Math.abs(value - claim.value) <= ABOUT * claim.value;
    case 'range':
      return value >= claim.value && value <= (claim.high ?? claim.value);
  }
}

/**
 * The stated value that most origins state or allow, one vote an origin; of equals the one that more origins state exactly,
 * then the smaller. Confidence is the share of origins that do.
 */
export function bestValue(statements: readonly Statement[]): Figure['best'] {
  const origins = byOrigin(statements);
  const values = [...new Set(statements.map((statement) => statement.claim.value))];
  const scored = values.map((value) => ({
    value,
    allowed: origins.filter((claims) => claims.some((claim) => claim.value === value || allows(claim, value)))
      .length,
    stated: origins.filter((claims) =>
      claims.some((claim) => claim.bound === 'exact' && claim.value === value),
    ).length,
  }));
  scored.sort((a, b) => b.allowed - a.allowed || b.stated - a.stated || a.value - b.value);
  const best = scored[0] as (typeof scored)[number];
  return { value: best.value, confidence: Math.round((best.allowed / origins.length) * 1000) / 1000 };
}

/**
 * 'single' where one origin speaks, 'agreed' where all say the same number, 'compatible' where some value satisfies
 * all, else 'conflicting'.
 */
export function standingOf(statements: readonly Statement[]): Standing {
  const origins = byOrigin(statements);
  if (origins.length === 1) return 'single';
  const claims = statements.map((statement) => statement.claim);
  if (claims.every((claim) => claim.bound === 'exact' && claim.value === claims[0]?.value)) return 'agreed';
  const isShared = (value: number) => origins.every((own) => own.some((claim) => allows(claim, value)));
  return claims.some((claim) => isShared(claim.value) || isShared(claim.value + 1))
    ? 'compatible'
    : 'conflicting';
}

/**
 * The sum that accounts for a conflict: 539 drones and 550 drones agree if an article that says 539 also says that 11
 * missiles were launched, and 550 is the two together.
 */
export function explain(figure: Figure, figures: readonly Figure[]): string | undefined {
  const exact = figure.readings.filter((reading) => reading.bound === 'exact');
  const happened = figure.metric.split(' ').at(-1);
  for (const total of exact) {
    for (const part of exact.filter((reading) => reading.value < total.value)) {
      const other = figures.find(
        (candidate) =>
          candidate.metric !== figure.metric &&
          candidate.metric.split(' ').at(-1) === happened &&
          candidate.readings.some(
            (reading) =>
              reading.bound === 'exact' &&
              reading.value === total.value - part.value &&
              reading.articles.some((article) => part.articles.includes(article)),
          ),
      );
      if (other) return sumInWords(figure, part.value, other, total.value);
    }
  }
  return undefined;
}

function sumInWords(figure: Figure, part: number, other: Figure, total: number): string {
  const noun = (metric: string) => metric.split(' ').slice(0, -1).join(' ') || metric;
  return `${part} ${noun(figure.metric)} + ${total - part} ${noun(other.metric)} = ${total}`;
}

function byOrigin(statements: readonly Statement[]): Claim[][] {
  const claims = new Map<string, Claim[]>();
  for (const { origin, claim } of statements) claims.set(origin, [...(claims.get(origin) ?? []), claim]);
  return [...claims.values()];
}
