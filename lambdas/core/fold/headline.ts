import { byStatedPublication, type Digest } from '../digest/digest';
import { stems } from '../language/stem';
import { words } from '../language/words';
import type { Figure } from './event/event-record';
import { isOutdated, isOverstated } from './figures/outdated';

/**
 * Chooses the headline that says most of what the event's articles share, without parts that belong to its page. Reports
 * are taken by publication, and a chosen headline stays until another is clearly better: the result depends on the
 * articles alone and yet does not flip with each. If no article has a headline, their first sentences are candidates.
 * `figures` are those of the event, which show the numbers that later ones have replaced.
 */
export function chooseHeadline(speakers: readonly Digest[], figures: readonly Figure[] = []): string {
  const reports = [...speakers].sort(byStatedPublication);
  const hasHeadlines = reports.some(({ headline }) => headline !== '');
  const weights = new Map<string, number>();
  const candidates: HeadlineCandidate[] = [];
  let current: HeadlineCandidate | undefined;
  for (const report of reports) {
    for (const [term, weight] of report.views.lead) weights.set(term, (weights.get(term) ?? 0) + weight);
    if (!hasHeadlines || report.headline !== '') candidates.push(toCandidate(report, reports, figures));
    current = successor(current, candidates, weights);
  }
  return current?.text ?? '';
}

/** A headline without its outlet and the labels of its page: a verbatim part of it. */
export function withoutBoilerplate(headline: string): string {
  return withoutLabels(withoutOutletLikeTail(headline.trim()));
}

interface HeadlineCandidate {
  /** Verbatim, without boilerplate. */
  text: string;
  stems: string[];
  /** Weights of the terms in its own report's lead. */
  own: Map<string, number>;
  /** Factor on its weight, 1 for a plain headline without doubtful numbers. */
  worth: number;
}

/** Factor on the weight of a headline whose number other reports contradict or have replaced. */
const DOUBTED = 0.7;

/** Factor on the weight of a headline with more than is true now, as a toll that was lowered: only if there is no other. */
const OVERSTATED = 0.01;

function toCandidate(
  report: Digest,
  reports: readonly Digest[],
  figures: readonly Figure[],
): HeadlineCandidate {
  const headline = report.headline || (report.sentences[0] ?? '');
  const text = withoutBoilerplate(headline);
  const worth = clarity(headline, text) * trust(report, reports, figures);
  return { text, stems: [...new Set(stems(text, report.language))], own: new Map(report.views.lead), worth };
}

/** Factor on the weight of a headline by the numbers that it states. */
function trust(report: Digest, reports: readonly Digest[], figures: readonly Figure[]): number {
  const stated = report.claims.filter(({ sentence }) => sentence === -1);
  if (stated.some((claim) => isOverstated(claim, figures))) return OVERSTATED;
  return stated.some((claim) => isOutdated(claim, figures)) || isDoubted(report, reports) ? DOUBTED : 1;
}

/** Whether other reports have numbers of what a headline counts, and none has the headline's number. */
function isDoubted(report: Digest, reports: readonly Digest[]): boolean {
  const stated = report.claims.filter(({ sentence, scope }) => sentence === -1 && scope === undefined);
  if (stated.length === 0) return false;
  const others = reports.filter((other) => other !== report).flatMap(({ claims }) => claims);
  return stated.some(({ metric, value }) => {
    const values = others.filter((claim) => claim.metric === metric).map((claim) => claim.value);
    return values.length > 0 && !values.includes(value);
  });
}

/**
 * Share by which a headline must be better than the current one to replace it. On 132 events of four reports and more,
 * 0.4 left a third of the changes that always taking the best one made (74 of 203, in 611 arrivals).
 */
const BETTER = 0.4;

/** The best candidate if it is clearly better than the current headline, else the current one. */
function successor(
  current: HeadlineCandidate | undefined,
  candidates: readonly HeadlineCandidate[],
  weights: Map<string, number>,
): HeadlineCandidate | undefined {
  let [best, highest] = [current, current ? score(current, weights) * (1 + BETTER) : -1];
  for (const candidate of candidates) {
    const reached = score(candidate, weights);
    if (reached > highest) [best, highest] = [candidate, reached];
  }
  return best;
}

/** Min length in words that a score is divided by: shorter headlines say too little to win by being short. */
const MIN_WORDS = 6;

/**
 * Sum of its stems' weights in the other reports' leads, divided by the square root of their number, so that a long
 * headline wins only by what its words add.
 */
function score({ stems, own, worth }: HeadlineCandidate, weights: Map<string, number>): number {
  const sum = stems.reduce((total, stem) => total + (weights.get(stem) ?? 0) - (own.get(stem) ?? 0), 0);
  return (sum * worth) / Math.sqrt(Math.max(MIN_WORDS, stems.length));
}

/** Number of words of a headline that says neither too little nor too much. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 16;

/** A question, an address to the reader, or an announcement of the page instead of the event. */
const LURE =
  /\?|^(?:why|how|what|here|this|these|meet|see|hear|inside|opinion|analysis|editorial|column|review|letters?|fact check|gallery|podcast|explained|explainer|factbox|timeline)\b|\b(?:you|your|need to know|live updates|as it happened|won['’]t believe|so far|footage|shocking|heartbreaking)\b/i;

/** A headline that begins with a quotation: what was said, not what happened. */
const QUOTED = /^["“‘']/;

/** A truncated headline. */
const CUT_OFF = /(?:\.\.|…)$/;

/** Factor of each flaw on a headline's weight: a lure is worse than a label that was removed. */
const LEFT = {
  lure: 0.6,
  quoted: 0.75,
  short: 0.6,
  long: 0.85,
  capitals: 0.7,
  cutOff: 0.7,
  boilerplate: 0.85,
};

/** Factor of a headline's form on its weight, 1 if it is plain; `shown` is the headline without boilerplate. */
function clarity(headline: string, shown: string): number {
  const length = words(shown).length;
  let left = 1;
  if (LURE.test(shown)) left *= LEFT.lure;
  if (QUOTED.test(shown)) left *= LEFT.quoted;
  if (length < FEWEST_WORDS) left *= LEFT.short;
  if (length > MOST_WORDS) left *= LEFT.long;
  if (shown === shown.toUpperCase() && /\p{Lu}/u.test(shown)) left *= LEFT.capitals;
  if (CUT_OFF.test(shown)) left *= LEFT.cutOff;
  if (shown !== headline) left *= LEFT.boilerplate;
  return left;
}

/** Min words of a headline that are kept; a cut that leaves fewer is not made. */
const KEPT_WORDS = 3;

/** A mark that an outlet follows. */
const SITE_MARK = /(?:\||::|«|»|•)(?:\s|$)/;

/** A dash that an outlet may follow. */
const DASH = / [-–—](?: |$)/g;

/** Cuts a headline at a mark such as "|", or at a dash that ends it or that a name like an outlet's follows. */
function withoutOutletLikeTail(headline: string): string {
  const cuts = [headline.search(SITE_MARK)];
  for (const { index, 0: dash } of headline.matchAll(DASH)) {
    const tail = headline.slice(index + dash.length);
    if (tail === '' || isOutlet(tail)) cuts.push(index);
  }
  for (const cut of cuts.filter((index) => index > 0).sort((a, b) => a - b)) {
    const head = headline.slice(0, cut).trimEnd();
    if (head.split(' ').length >= KEPT_WORDS) return head;
  }
  return headline;
}

/** Max words of an outlet's name: "Channel 8 News - San Ostrand, OS News Station - KOST Radio 8" has 13. */
const MAX_NAME_WORDS = 16;

/** Words in outlets' names, web addresses, and call signs of American stations. */
const OUTLET =
  /\b(?:news\w*|tv\w*|radio|channel|herald|times|post|gazette|tribune|journal|courier|chronicle|observer|telegraph|guardian|mirror|independent|daily|weather|fox|cbs|nbc|abc|bbc|cnn|reuters)\b|\w\.(?:com|org|net|co|tv|fm|info)\b|\b[KW][A-Z]{2,3}\b/i;

/** A word that can be part of an outlet's name: capitalised, an address, or one that such names write in lower case. */
const NAME_WORD =
  /^(?:[\p{Lu}\d&|-]|\w+\.\w|(?:and|of|on|for|the|in|your|from|news|weather|sports|traffic)$)/u;

function isOutlet(tail: string): boolean {
  const parts = tail.split(' ');
  return parts.length <= MAX_NAME_WORDS && OUTLET.test(tail) && parts.every((part) => NAME_WORD.test(part));
}

/** Max labels removed at either end; headlines do not have more. */
const MAX_LABELS = 2;

const LABEL =
  '(?:watch|video|photos?|pictures|gallery|live|breaking(?: news)?|(?:live )?updated?s?(?: \\d)?|just in|exclusive|developing|(?:the )?latest|(?:complete|full|team) coverage|listen)';

/** What an agency calls a take. A hyphen may join it to the headline. */
const SLUG =
  '(?:(?:updated?s?|wrap-?up)(?: \\d+)?|refile|rpt|correct(?:ed|ion)|(?:\\d(?:st|nd|rd|th) )?(?:lede|ld)(?:-writethru)?)';

/** "WATCH:", "UPDATE 2-", "[VIDEO]", "BREAKING NEWS |". */
const OPENING = new RegExp(
  `^(?:[([](?:${LABEL}|${SLUG})[)\\]]:?|(?:${LABEL}|${SLUG})(?: ?[:|]| [-–—](?= ))|${SLUG}-(?=\\S))\\s*`,
  'i',
);

/** What an agency tells editors about a take: "(Updates with quotes)", "(2ND LEDE)". */
const NOTE = `(?:(?:updates|adds|recasts|corrects)\\b[^()[\\]]{0,80}|${SLUG})`;

/** "(PHOTOS)", "[WATCH]", "(photos, video)", or a note to editors. */
const ENDING = new RegExp(`[([](?:${LABEL}(?:(?:, | and | & |/)${LABEL})?|${NOTE})[)\\]]$`, 'i');

function withoutLabels(headline: string): string {
  let left = headline;
  for (let label = 0; label < MAX_LABELS; label++)
    left = left.replace(OPENING, '').replace(ENDING, '').trim();
  return left.split(' ').length >= KEPT_WORDS ? left : headline;
}
