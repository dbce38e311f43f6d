import { namesByWord, wordSet } from '../../language/word-lists';
import type { Quantity } from '../english/quantity';
import type { SentenceTokens } from '../english/tokens';

/** What rises and falls in the news, by the words for it. */
const SUBJECTS = namesByWord({
  inflation: 'inflation cpi',
  unemployment: 'unemployment joblessness jobless',
  turnout: 'turnout',
  shares: 'shares share stock stocks',
  sales: 'sales',
  revenue: 'revenue revenues turnover',
  profit: 'profit profits earnings',
  loss: 'loss losses',
  income: 'income',
  price: 'price prices crude',
  rate: 'rate rates',
  output: 'output production manufacturing',
  growth: 'growth',
  economy: 'economy gdp',
  exports: 'exports',
  imports: 'imports',
  wages: 'wages wage salaries salary pay',
  rents: 'rents rent',
  'prize money': 'purse',
  support: 'support approval popularity',
  votes: 'vote votes ballot ballots',
  index: 'index',
  demand: 'demand',
  spending: 'spending',
  cost: 'cost costs',
  debt: 'debt debts',
  deficit: 'deficit',
  surplus: 'surplus',
  budget: 'budget',
  tax: 'tax taxes',
  tariff: 'tariff tariffs duty duties levy',
  containment: 'contained containment',
  attendance: 'attendance attendances',
  membership: 'membership',
  premium: 'premium premiums',
  yield: 'yield yields',
  fares: 'fares fare',
  fees: 'fees fee',
  stake: 'stake',
  discount: 'discount',
  dividend: 'dividend',
  cases: 'cases infections',
  crime: 'crime',
  orders: 'orders',
  traffic: 'traffic',
  emissions: 'emissions',
  capacity: 'capacity',
  population: 'population',
  majority: 'majority',
  lead: 'lead',
  margin: 'margin margins',
  value: 'value',
});

const DIRECTIONS = namesByWord({
  up:
    'rose rise rises risen rising climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring ' +
    'grew grow grows grown growing gained gain gains gaining increased increase increases increasing up advanced rallied leapt leaped spiked ' +
    'higher more swelled expanded accelerated quickened growth edged',
  down:
    'fell fall falls fallen falling dropped drop drops dropping declined decline declines declining slid slide slides slipped slip slips plunged ' +
    'plunge plunges plunging tumbled tumble tumbles sank shrank shrunk shed sheds eased ease eases dipped dip decreased decrease decreases slumped ' +
    'slump slumps contracted lower down less fewer narrowed cooled slowed reduction',
});

export function directionOf(word: string): 'up' | 'down' | undefined {
  return DIRECTIONS.get(word);
}

/** Verbs before the subject that they change: "raised rates by half a point". */
const CAUSED = namesByWord({
  up: 'raise raises raised raising lift lifts lifted hike hiked',
  down: 'cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing trim trimmed',
});

/** Words right before a number that make it a level, not a change. */
const LEVEL_LINKS = wordSet('to at of from was is were are stood reached hit totalled near with');

/** Verbs that state a level: "turnout was 62%", "inflation stood at 3%". */
const STATING = wordSet(
  'was were is are stood stands reached reaches hit hits totalled totaled remained averaged',
);

const CHANGE_REACH = 9;

/** The subject whose level or change a number states: "inflation", "shares down". */
export function subjectOf(tokens: SentenceTokens, quantity: Quantity): string | undefined {
  const { lower } = tokens;
  const isLevel = LEVEL_LINKS.has(lower[quantity.start - 1] ?? '');
  let known: string | undefined;
  for (let at = quantity.start - 1; at >= Math.max(0, quantity.start - CHANGE_REACH); at--) {
    const word = lower[at] as string;
    if (/^[,;:]$/.test(word)) break;
    const direction = directionOf(word) ?? CAUSED.get(word);
    if (direction !== undefined) return named(known ?? subjectBefore(tokens, at), isLevel ? '' : direction);
    known ??= knownAt(tokens, at);
    if (STATING.has(word)) return known ?? subjectBefore(tokens, at);
  }
  return isLevel ? known : undefined;
}

function named(subject: string | undefined, direction: string): string | undefined {
  return subject === undefined || direction === '' ? subject : `${subject} ${direction}`;
}

/** The subject of the clause before a token: the first known one, else its head noun. */
export function subjectBefore(tokens: SentenceTokens, end: number): string | undefined {
  const from = clauseStart(tokens.lower, end);
  for (let at = from; at < end; at++) {
    const known = knownAt(tokens, at);
    if (known !== undefined) return known;
  }
  return headBefore(tokens, from, end);
}

/** Words before a subject that specify it: "house prices", "the interest rate". */
const KINDS = wordSet(
  'house home oil gas petrol gasoline diesel food gold silver wheat grain rice coal electricity energy fuel power copper ' +
    'interest mortgage exchange birth death mortality vaccination poverty literacy crime retail car vehicle ticket water ' +
    'property housing steel tobacco income carbon corporate prize export import',
);

/** Subjects that "rate" adds nothing to: "the unemployment rate" is unemployment. */
const RATES = new Set(['inflation', 'unemployment', 'jobless']);

/** The known subject at a token, specified by the word before it: "house price", "unemployment". */
export function knownAt({ lower }: SentenceTokens, at: number): string | undefined {
  const subject = SUBJECTS.get(lower[at] ?? '');
  if (subject === undefined) return undefined;
  const next = SUBJECTS.get(lower[at + 1] ?? '');
  if (next === 'price' || next === 'rate')
    return subject === 'shares' || RATES.has(subject) ? subject : undefined;
  const before = lower[at - 1] ?? '';
  if (subject === 'rate' && RATES.has(before)) return SUBJECTS.get(before);
  return KINDS.has(before) ? `${before} ${subject}` : subject;
}

const SUBJECT_REACH = 16;

const CLAUSE_STARTS = wordSet(
  ', ; : – — ( ) that while but after as when where because whereas although and which who',
);

function clauseStart(lower: readonly string[], end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - SUBJECT_REACH); at--) {
    if (CLAUSE_STARTS.has(lower[at] as string)) return at + 1;
  }
  return Math.max(0, end - SUBJECT_REACH);
}

const NO_HEADS = wordSet(
  'the its their his her our this these those what than then also even just only still already now more less most least about around nearly almost ' +
    'over under some any all both each they she you them that which who there here where when not never but and was were been being have had does did ' +
    'will would could may might can should said says say get got put puts see saw make made take took give gave',
);

const PREPOSITIONS = wordSet('in of at for on from by with among against to across');

/** The last common noun before the first preposition or auxiliary. */
function headBefore({ words, lower }: SentenceTokens, from: number, end: number): string | undefined {
  let stop = from;
  while (
    stop < end &&
    !PREPOSITIONS.has(lower[stop] as string) &&
    !/^(?:has|have|had|was|were|is|are|will)$/.test(lower[stop] as string)
  )
    stop++;
  const head = lower[stop - 1] ?? '';
  const isCommon = stop - 1 > from && /^\p{Ll}{3,}$/u.test(words[stop - 1] ?? '');
  return isCommon && !NO_HEADS.has(head) && !/(?:ly|ed|ing)$/.test(head) ? head : undefined;
}
