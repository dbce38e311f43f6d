import type { Claim, ClaimKind } from '../../digest/claims/claim';
import type { Digest } from '../../digest/digest';
import { isCasualty } from '../../digest/harm/casualties';
import { CASUALTY_LEAD_SENTENCES, prominent } from '../casualties/evidence';
import { grouped, openPlace } from '../event/event-places';
import { newestSaid, type Origins } from '../event/origins';
import { allows } from './spans';

/** A claim with the article that makes it. */
export interface Statement {
  claim: Claim;
  article: Digest;
  /** Id of the earliest article of its origin. */
  origin: string;
  /** Whether no newer take of the origin states the metric. */
  isCurrent: boolean;
}

/** A claim without its position in the article and without what it corrects. */
export type Assertion = Omit<Claim, 'sentence' | 'corrects'>;

/**
 * What articles state about their own event: of each article and metric the claims of the best kind, each once. A claim
 * keeps its place only if the article leaves open whether that is the event's.
 */
export function statementsOf(members: readonly Digest[], origins: Origins): Statement[] {
  return withCurrent(
    members.flatMap((article) => ownClaims(article).map((claim) => ({ claim, article }))),
    origins,
  );
}

/** What articles state about another time, or as only possible. */
export function foreignStatements(members: readonly Digest[], origins: Origins): Statement[] {
  const foreign = members.flatMap((article) =>
    article.claims.filter(({ scope }) => scope !== undefined).map((claim) => ({ claim, article })),
  );
  return withCurrent(foreign, origins);
}

/** Identifies a reading among all metrics. */
export function readingKey({ metric, bound, value, high }: Assertion): string {
  return `${metric}|${bound}|${value}|${high ?? ''}`;
}

/**
 * Drops from an article's own claims those about a part of its casualties: of each metric and place the number that it
 * states most prominently stays, where it is stated first. People shot are not also counted one by one, because they are
 * counted as killed or injured already.
 */
export function mostProminentClaims(claims: readonly Claim[]): Claim[] {
  const groups = grouped(claims, ({ metric, place }) => `${metric}|${place ?? ''}`);
  return [...groups.values()].flatMap((own) => {
    const { metric } = own[0] as Claim;
    if (!own.every(isCasualty)) return own;
    const counted = metric === 'shot' ? own.filter(({ kind }) => kind === 'stated') : own;
    const leading = precise(prominent(counted, metric), counted);
    const isLeading = ({ kind, value }: Claim) => kind === 'stated' && value === leading;
    const [first] = counted.filter(isLeading).sort((a, b) => a.sentence - b.sentence);
    return first ? [first, ...counted.filter(({ kind }) => kind !== 'stated')] : counted;
  });
}

/** A prominent number, or the exact one of the lead that a headline leaves open: 27 beside "dozens". */
function precise(leading: number | undefined, claims: readonly Claim[]): number | undefined {
  const stated = claims.filter(({ kind }) => kind === 'stated');
  const open = stated.find(
    ({ value, bound, sentence }) =>
      value === leading && sentence < 0 && (bound === 'at least' || bound === 'more than'),
  );
  const exact = stated.filter(
    ({ bound, sentence }) => bound === 'exact' && sentence >= 0 && sentence < CASUALTY_LEAD_SENTENCES,
  );
  const allowed = open ? exact.filter(({ value }) => allows(open, value)) : [];
  return allowed[0] ? prominent(allowed, allowed[0].metric) : leading;
}

/** Statements with their origins. Of each metric an origin's newest take that states it is current. */
function withCurrent(
  made: readonly Omit<Statement, 'origin' | 'isCurrent'>[],
  origins: Origins,
): Statement[] {
  const byMetric = grouped(made, ({ claim }) => claim.metric);
  const newest = [...byMetric.values()].flatMap((own) =>
    newestSaid(own, ({ article }) => article.articleId, origins),
  );
  const current = new Set(newest);
  return made.map((statement) => {
    const { articleId } = statement.article;
    const origin = origins.get(articleId)?.origin ?? articleId;
    return { ...statement, origin, isCurrent: current.has(statement) };
  });
}

/** Claims by article, because a fold needs them several times: for the record and for the tally before and after. */
const known = new WeakMap<Digest, Claim[]>();

function ownClaims(article: Digest): Claim[] {
  const claims = known.get(article) ?? findOwnClaims(article);
  known.set(article, claims);
  return claims;
}

function findOwnClaims(article: Digest): Claim[] {
  const found = new Map<string, Claim>();
  const own = article.claims.filter(({ scope }) => scope === undefined);
  for (const { place, ...claim } of bestKinds(mostProminentClaims(own))) {
    const open = place === undefined ? undefined : openPlace(place, claim.sentence, article);
    const same = found.get(readingKey(claim));
    if (!same || (same.place !== undefined && open === undefined))
      found.set(readingKey(claim), open === undefined ? claim : { ...claim, place: open });
  }
  return [...found.values()];
}

/** Best first: a stated number, then one that follows from others, then people mentioned one by one. */
const KINDS: readonly ClaimKind[] = ['stated', 'derived', 'individuals'];

/** Keeps each metric's best kind; drops a zero beside another number: nobody was hurt at another place or moment. */
function bestKinds(claims: readonly Claim[]): Claim[] {
  const rankOf = ({ kind }: Claim) => KINDS.indexOf(kind);
  return [...grouped(claims, ({ metric }) => metric).values()].flatMap((own) => {
    const best = Math.min(...own.map(rankOf));
    const kept = own.filter((claim) => rankOf(claim) === best);
    return kept.some(({ value }) => value > 0) ? kept.filter(({ value }) => value > 0) : kept;
  });
}
