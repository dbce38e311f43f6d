import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { Sentence } from '../../../../../lambdas/core/digest/english/sentence';
import { findCasualties } from '../../../../../lambdas/core/digest/harm/casualties';

const PUBLISHED_AT = '2026-11-20T12:00:00Z';

/** The casualties of an invented article. */
export function casualtiesOf(headline: string, ...sentences: string[]): Claim[] {
  const read = sentences.map((text) => new Sentence(text));
  return findCasualties(headline, read, PUBLISHED_AT);
}

/** Claims as `metric | bound unless exact | value | how unless stated | scope | @ place`. */
export function inWords(claims: readonly Claim[]): string[] {
  return claims.map(({ metric, bound, value, high, kind, scope, place }) => {
    const parts = [
      metric,
      bound === 'exact' || bound === 'range' ? undefined : bound,
      high === undefined ? value : `${value}-${high}`,
      kind === 'stated' ? undefined : kind === 'individuals' ? 'told' : kind,
      scope,
      place && `@ ${place}`,
    ];
    return parts.filter((part) => part !== undefined).join(' | ');
  });
}

/** How many people are told of one by one, 0 where nobody is. */
export function toldOf(claims: readonly Claim[], metric: string): number {
  return claims.find((claim) => claim.metric === metric && claim.kind === 'individuals')?.value ?? 0;
}
