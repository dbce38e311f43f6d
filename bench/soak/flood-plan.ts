import { randomFrom, sample } from '../../testing/random';
import type { GoldArticle } from '../lib/gold-articles';
import { syntheticMonth } from '../lib/synthetic/month';
import { POISON, STRAY_MESSAGES } from './poison';

/**
 * What happens to an article's object after its upload. "Soon" means at once, mostly before it is handled; "later" means
 * after it was handled. A repeated object is put again unchanged, a late one after everything else was handled.
 */
type Fate =
  | 'kept'
  | 'repeated soon'
  | 'repeated later'
  | 'replaced soon'
  | 'replaced later'
  | 'deleted soon'
  | 'deleted later';

/** The upload of an article. */
export interface FloodArticle {
  kind: 'article';
  key: string;
  fate: Fate;
  first: GoldArticle;
  /** The last content of the object; null if it is deleted. */
  last: GoldArticle | null;
}

/** An unreadable upload. */
interface FloodPoison {
  kind: 'poison';
  key: string;
  body: Buffer;
}

/** A message that is no S3 event. */
interface FloodMessage {
  kind: 'message';
  body: string;
}

/** What is sent, in this order. */
export type FloodPlan = (FloodArticle | FloodPoison | FloodMessage)[];

/** Shares of all uploads. Deletions are no uploads, so they do not add to their number. */
const REPEATED = 0.1;
const REPLACED = 0.05;
const DELETED = 0.05;
const POISONED = 0.02;

/** Number of messages that are no S3 events. */
const MESSAGES = 20;

/** Plans a flood: articles by arrival, with unreadable uploads and messages at random places. */
export function floodPlan(uploads: number, seed: number): FloodPlan {
  const random = randomFrom(seed, 0, 611);
  const [repeated, replaced, deleted] = [REPEATED, REPLACED, DELETED].map((share) =>
    Math.round(share * uploads),
  ) as [number, number, number];
  const poisoned = Math.round(POISONED * uploads);
  const keys = uploads - repeated - replaced - poisoned;
  const month = [...syntheticMonth(keys + replaced, seed)];
  const others = sample(month, replaced, random);
  const firsts = month.filter((article) => !others.includes(article));
  const fates = [
    ...halves('repeated', repeated),
    ...halves('replaced', replaced),
    ...halves('deleted', deleted),
  ];
  const fated = new Map(sample(firsts, fates.length, random).map((article, at) => [article, fates[at]]));
  const plan: FloodPlan = firsts.map((first): FloodArticle => {
    const fate = fated.get(first) ?? 'kept';
    const replacement = fate.startsWith('replaced') ? (others.pop() ?? null) : first;
    const last = fate.startsWith('deleted') ? null : replacement;
    return { kind: 'article', key: `flood/${first.id}.json`, fate, first, last };
  });
  const put = (one: FloodPlan[number]) => plan.splice(Math.floor(random() * (plan.length + 1)), 0, one);
  for (let number = 0; number < poisoned; number++) put(poison(number, month[number] as GoldArticle));
  for (let number = 0; number < MESSAGES; number++) put(message(number));
  return plan;
}

function halves(fate: 'repeated' | 'replaced' | 'deleted', count: number): Fate[] {
  return Array.from({ length: count }, (_, at): Fate => `${fate} ${at % 2 === 0 ? 'soon' : 'later'}`);
}

function poison(number: number, { line }: GoldArticle): FloodPoison {
  const { extension, body } = POISON[number % POISON.length] as (typeof POISON)[number];
  return { kind: 'poison', key: `flood/poison-${number}.${extension}`, body: body(line) };
}

function message(number: number): FloodMessage {
  const bodyOf = STRAY_MESSAGES[number % STRAY_MESSAGES.length] as (typeof STRAY_MESSAGES)[number];
  return { kind: 'message', body: bodyOf(number) };
}
