import { isCasualty } from '../../digest/casualties/casualties';
import type { Claim, ClaimKind } from '../../digest/claims/claim';
import type { Digest } from '../../digest/digest';
import { prominent } from '../casualties/evidence';
import { grouped, openPlace } from '../event/event-places';
import type { Origins } from '../event/origins';

/** A claim with the article that makes it. */
export interface Statement {
  claim: Claim;
  article: Digest;
  /** The earliest article of its origin. */
  origin: string;
}

/** A claim but for where it stands. */
export type Assertion = Omit<Claim, 'sentence'>;

/**
 * What tells best how many there are: a stated number, else one that follows from others, else people told
 * one by one.
 */
const KINDS: readonly ClaimKind[] = ['stated', 'derived', 'individuals'];

/**
 * What articles state of their own event: of each article and metric the claims of the best kind, none twice.
 * A claim's place stands only where the article leaves open whether it is the event's.
 */
export function statementsOf(members: readonly Digest[], origins: Origins): Statement[] {
  return members.flatMap((article) => ownClaims(article).map(stating(article, origins)));
}

/** What articles state beside: of another time, or only possible. */
export function foreignStatements(members: readonly Digest[], origins: Origins): Statement[] {
  return members.flatMap((article) =>
    article.claims.filter(({ scope }) => scope !== undefined).map(stating(article, origins)),
  );
}

function stating(article: Digest, origins: Origins): (claim: Claim) => Statement {
  const origin = origins.get(article.articleId) ?? article.articleId;
  return (claim) => ({ claim, article, origin });
}

/** Tells readings of a metric apart. */
export function readingKey({ metric, bound, value, high }: Assertion): string {
  return `${metric}|${bound}|${value}|${high ?? ''}`;
}

/** What articles claim is asked for several times a fold: of the record, and of the counts before and after. */
const read = new WeakMap<Digest, Claim[]>();

function ownClaims(article: Digest): Claim[] {
  const claims = read.get(article) ?? readClaims(article);
  read.set(article, claims);
  return claims;
}

function readClaims(article: Digest): Claim[] {
  const found = new Map<string, Claim>();
  const own = article.claims.filter(({ scope }) => scope === undefined);
  for (const { place, ...claim } of bestKinds(mostProminentClaims(own))) {
    const open = place === undefined ? undefined : openPlace(place, claim.sentence, article);
    const known = found.get(readingKey(claim));
    if (!known || (known.place !== undefined && open === undefined))
      found.set(readingKey(claim), open === undefined ? claim : { ...claim, place: open });
  }
  return [...found.values()];
}

/**
 * Of each metric the claims of the best kind, and of those no zero beside a number: nobody was hurt
 * elsewhere, or then.
 */
function bestKinds(claims: readonly Claim[]): Claim[] {
  const rankOf = ({ kind }: Claim) => KINDS.indexOf(kind);
  return [...grouped(claims, ({ metric }) => metric).values()].flatMap((own) => {
    const best = Math.min(...own.map(rankOf));
    const told = own.filter((claim) => rankOf(claim) === best);
    return told.some(({ value }) => value > 0) ? told.filter(({ value }) => value > 0) : told;
  });
}

/**
 * An article's own claims without those that tell of a part of its casualties: of each metric and place the
 * number that it tells most prominently stays, as it tells it first. People shot are told of one by one as
 * killed and injured already.
 */
export function mostProminentClaims(claims: readonly Claim[]): Claim[] {
  const told = grouped(claims, ({ metric, place }) => `${metric}|${place ?? ''}`);
  return [...told.values()].flatMap((own) => {
    const { metric } = own[0] as Claim;
    if (!own.every(isCasualty)) return own;
    const counted = metric === 'shot' ? own.filter(({ kind }) => kind === 'stated') : own;
    const value = prominent(counted, metric);
    const isLeading = ({ kind, value: told }: Claim) => kind === 'stated' && told === value;
    const [first] = counted.filter(isLeading).sort((a, b) => a.sentence - b.sentence);
    return first ? [first, ...counted.filter(({ kind }) => kind !== 'stated')] : counted;
  });
}
