import type { Named } from './counts';
import { happeningAt } from './happenings';
import { isBan, isDocked } from './levels';
import type { Family } from './measures';
import { nounPhraseAt, pluralName } from './noun-phrase';
import { british } from './nouns';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';
import { subjectOf } from './subjects';

/** What a measured quantity stands among: its unit, and the tokens before and behind. */
interface Extent {
  tokens: SentenceTokens;
  quantity: Quantity;
  unit: string;
  /** The token behind the unit. */
  end: number;
  before: string;
  after: string;
}

type Namer = (extent: Extent) => string | undefined;

const NAMERS = new Map<Family, Namer>([
  ['duration', duration],
  ['length', length],
  ['area', area],
  ['amount', amount],
  ['speed', speed],
  ['temperature', temperature],
  ['points', points],
]);

/** The name of a duration, distance, area, weight, volume, speed or temperature, or null where it is none
 * of note; `told` is what the number before of the same unit is of. */
export function nameExtent(tokens: SentenceTokens, quantity: Quantity, told?: string): Named | null {
  const { measure } = quantity;
  if (tokens.lower[quantity.start - 1] === '(') return null;
  const namer = measure && NAMERS.get(measure.family);
  if (!measure || !namer) return null;
  const end = quantity.end + measure.length;
  const metric = namer({
    tokens,
    quantity,
    unit: measure.unit,
    end,
    before: wordBefore(tokens.lower, quantity.start),
    after: tokens.lower[end] ?? '',
  });
  const name = metric === undefined || metric === 'distance' ? (told ?? metric) : metric;
  return name === undefined ? null : { metric: name, unit: measure.unit };
}

/** The word before a quantity, but for one that only stresses it: "lasted barely nine hours". */
function wordBefore(lower: readonly string[], start: number): string {
  const before = lower[start - 1] ?? '';
  return STRESSES.has(before) ? (lower[start - 2] ?? '') : before;
}

const STRESSES = new Set('barely only just exactly fully merely another precisely'.split(' '));

/** Behind a time, words that make it a date or an age and no duration. */
const RELATIVE = new Set(
  'ago later earlier before after prior previously old since away into hence straight running'.split(' '),
);

/** Before a time, words that say how long something went on. */
const LASTING = new Set(
  'for lasted lasting lasts last took takes take taking by spent spend spending miss missed misses ran held waited lose lost during extended'.split(
    ' ',
  ),
);

/** Before a time, words that make it one of several or a span that is counted back from now. */
const COUNTED = new Set('every each past previous next first coming final recent in within'.split(' '));

const PUNISHMENT = new Set(
  'sentenced sentence sentences sentencing jailed jail prison imprisoned imprisonment bars custody term terms'.split(
    ' ',
  ),
);
const DELAY = new Set('delay delayed delays late'.split(' '));

/** Nouns of what goes on for a time: "a seven-hour siege". */
const GOING_ON = new Set(
  (
    'siege strike strikes battle standoff stand-off attack assault bombardment barrage raid delay delays demonstration protest ceasefire truce march ' +
    'journey wait search operation outage blackout shutdown trial curfew war conflict hearing flight closure lockdown evacuation ordeal rescue ' +
    'walkout stoppage fight blaze storm drought pause extension meeting talks call debate session speech visit contract deal term mission ' +
    'stay surgery chase pursuit occupation blockade campaign tour festival mourning'
  ).split(' '),
);

/** Longer spans are of a life or a rule and no event's, unless they are said to last. */
const SHORT = new Set('second minute hour day night week'.split(' '));

function duration(extent: Extent): string | undefined {
  const { tokens, quantity, end, before, after } = extent;
  const { lower } = tokens;
  const isFollowed = /^\d/.test(lower[after === 'and' ? end + 1 : end] ?? '');
  if (RELATIVE.has(after) || isFollowed) return undefined;
  if (isIn(before)) return isTaken(extent) ? 'duration' : undefined;
  if (COUNTED.has(before)) return undefined;
  const left = lower.slice(Math.max(0, quantity.start - 7), quantity.start);
  return (
    imposedIn([...left, ...lower.slice(end, end + 5)]) ?? (goesOn(extent, left) ? 'duration' : undefined)
  );
}

/** Whether something is said to have gone on for a time: "a seven-hour siege", "talks of two days", "lasted 40 minutes". */
function goesOn(extent: Extent, left: readonly string[]): boolean {
  const { tokens, quantity, end, before, after } = extent;
  const { lower } = tokens;
  const hasSubject = lower.slice(end, end + 3).some((word) => GOING_ON.has(word));
  if (hasSubject && !/^(?:the|a|an|to|in|for)$/.test(after)) return true;
  if (before === 'of' && GOING_ON.has(lower[quantity.start - 2] ?? '')) return true;
  return isSpentOn(extent) || isLasting(extent, left);
}

/** "120 hours of community service" */
function isSpentOn({ tokens, unit, end, after }: Extent): boolean {
  return after === 'of' && SHORT.has(unit) && !/^(?:the|its|his|her|age)$/.test(tokens.lower[end + 1] ?? '');
}

function isLasting({ tokens, quantity, unit, before }: Extent, left: readonly string[]): boolean {
  if (before === 'by' && unit === 'second') return false;
  if (left.slice(-TAKING_REACH).some((word) => /^(?:took|takes?)$/.test(word))) return true;
  if (!LASTING.has(before) || tokens.lower[quantity.start - 2] === 'the') return false;
  return SHORT.has(unit) || left.some((word) => /^(?:last|tak|took|clos|shut|trap|occup|block)/.test(word));
}

/** How far before a time "took" may stand: "took 240 firefighters more than 15 hours". */
const TAKING_REACH = 5;

/** "Fell in six hours": how long it took; longer spans behind "in" are counted back or forth from now. */
const SHORTEST = new Set(['second', 'minute', 'hour']);

/** Minutes that a football match takes: "scored twice in 90 minutes". */
const A_MATCH = 90;

function isTaken({ quantity, unit }: Extent): boolean {
  return SHORTEST.has(unit) && quantity.value !== A_MATCH;
}

function isIn(before: string): boolean {
  return before === 'in' || before === 'within';
}

/** What a time is set as: a prison sentence, a ban, a delay. */
function imposedIn(words: readonly string[]): string | undefined {
  if (words.some((word) => PUNISHMENT.has(word))) return 'sentence';
  if (words.some(isBan)) return 'ban';
  return words.some((word) => DELAY.has(word)) ? 'delay' : undefined;
}

/** Words beside a length that tell what it is the length of. */
const DIMENSIONS = new Map<string, string>(
  Object.entries({
    range: 'range',
    distance: 'distance distances',
    depth: 'depth underground beneath below',
    height: 'tall height waves wave swell swells flames tsunami',
    width: 'width diameter',
    length: 'length',
    altitude: 'altitude',
    rainfall: 'rain rainfall',
    snowfall: 'snow snowfall',
    radius: 'radius',
    queue: 'queue queues tailback tailbacks jam jams backlog',
    'water level': 'level levels peaked crested crest',
  }).flatMap(([dimension, words]) => words.split(' ').map((word) => [word, dimension] as const)),
);

/** Adjectives right behind a length. */
const ADJECTIVES = new Map([
  ['deep', 'depth'],
  ['high', 'height'],
  ['tall', 'height'],
  ['wide', 'width'],
  ['long', 'length'],
]);

const RACES = new Set(
  'race final sprint hurdles butterfly freestyle backstroke breaststroke relay medley steeplechase dash run title champion gold'.split(
    ' ',
  ),
);

/** How far around a length what it is of may stand. */
const DIMENSION_REACH = 6;

function length({ tokens, quantity, unit, end, before: told, after }: Extent): string | undefined {
  const { lower } = tokens;
  if (RACES.has(after) || RACES.has(lower[end + 1] ?? '')) return undefined;
  const behind = ADJECTIVES.get(after) ?? dimensionIn(lower.slice(end, end + (after === 'of' ? 3 : 1)));
  if (behind !== undefined) return behind;
  const before = dimensionIn(
    lower.slice(Math.max(0, quantity.start - DIMENSION_REACH), quantity.start).reverse(),
  );
  if (before !== undefined)
    return before === 'water level' && lower.includes('river') ? 'river level' : before;
  return isApart(tokens.lower, quantity, unit, after)
    ? isAltitude(told, unit)
      ? 'altitude'
      : 'distance'
    : undefined;
}

/** Whether a length of which nothing is told is a distance, and no size of a person, a race or a pass. */
function isApart(lower: readonly string[], { start, value }: Quantity, unit: string, after: string): boolean {
  if (unit === 'yard') return false;
  if (AWAY.has(after) || lower.slice(Math.max(0, start - 4), start).some((word) => TRAVEL.has(word)))
    return true;
  return lower[start - 1] !== 'the' && !SMALL.has(unit) && (unit !== 'foot' || value >= LEAST_FEET);
}

/** "Lost contact at 11,000 feet" */
function isAltitude(before: string, unit: string): boolean {
  return before === 'at' && unit === 'foot';
}

/** Lengths in these units of which nothing is told are of things of everyday size or of games. */
const SMALL = new Set('inch centimetre millimetre'.split(' '));

/** A person's height and more. */
const LEAST_FEET = 20;

/** What follows a distance: "40 miles from", "40 miles north-east", "18 miles of fire line". */
const AWAY = new Set(
  'of from away off north south east west north-east north-west south-east south-west northeast northwest southeast southwest outside inland offshore upstream downstream'.split(
    ' ',
  ),
);

const TRAVEL = new Set(
  'travelled traveled walked ran marched drove cycled swam flew sailed covered stretched stretching stretches extended spread drifted felt spanning built within'.split(
    ' ',
  ),
);

function dimensionIn(words: readonly string[]): string | undefined {
  for (const word of words) {
    if (/^[,;:]$/.test(word)) return undefined;
    const found = DIMENSIONS.get(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

const FIRE = new Set(
  'fire fires blaze wildfire wildfires burned burnt burn burning scorched charred blackened consumed grown torched flames'.split(
    ' ',
  ),
);
const FLOOD = new Set('flood flooded floods flooding water inundated submerged'.split(' '));

function area({ tokens }: Extent): string {
  if (tokens.lower.some((word) => FIRE.has(word))) return 'area burned';
  return tokens.lower.some((word) => FLOOD.has(word)) ? 'area flooded' : 'area';
}

/** "2.3 tonnes of cocaine were seized": an amount of something. */
function amount({ tokens, quantity, unit, end, after }: Extent): string | undefined {
  if (after !== 'of') return bareAmount(tokens, quantity, unit);
  const many = nounPhraseAt(tokens, end, 2);
  const noun = many.head === undefined ? nounPhraseAt(tokens, end, 1) : many;
  if (noun.head === undefined) return bareAmount(tokens, quantity, unit);
  const name = noun === many ? pluralName(many) : british(noun.head);
  const link = /^(?:was|were)$/.test(tokens.lower[noun.end] ?? '') ? 1 : 0;
  const happened =
    happeningAt(tokens.lower, noun.end + link) ?? happeningAt(tokens.lower, quantity.start - 1);
  return happened === undefined ? name : `${name} ${happened.happening}`;
}

/** What an amount is of where no "of" tells, by its unit. */
const AMOUNTS = new Map([
  ['megawatt', 'power'],
  ['gigawatt', 'power'],
  ['kilowatt', 'power'],
  ['litre', 'volume'],
  ['gallon', 'volume'],
  ['barrel', 'volume'],
]);

/** What is made, used or moved by the day or as a whole, before its amount: "output fell to 300,000 barrels". */
function bareAmount(tokens: SentenceTokens, quantity: Quantity, unit: string): string | undefined {
  if (/^(?:a|per|the)$/.test(tokens.lower[quantity.start - 1] ?? '')) return undefined;
  const name = AMOUNTS.get(unit) ?? (unit.startsWith('cubic') ? 'volume' : 'weight');
  return subjectOf(tokens, quantity) ?? name;
}

/** How far around a temperature words that make it a turn, a rank or a title may stand. */
const TURN = new Set('turn turned turning angle angles honours honors honour honor'.split(' '));

/** Degrees; neither of a turn nor of a university. */
function temperature({ tokens, quantity, end, unit }: Extent): string | undefined {
  const near = tokens.lower.slice(Math.max(0, quantity.start - 3), end + 2);
  const isOther = unit === 'degree' && (quantity.value > 150 || near.some((word) => TURN.has(word)));
  return isOther ? undefined : 'temperature';
}

const WIND = new Set('wind winds gust gusts gusting'.split(' '));

function speed({ tokens }: Extent): string {
  return tokens.lower.some((word) => WIND.has(word)) ? 'wind speed' : 'speed';
}

/** Points of an index that moved, or that a club is docked; points of a game are no figures. */
function points({ tokens, quantity, end }: Extent): string | undefined {
  if (isDocked(tokens.lower, quantity.start, end)) return 'points docked';
  const metric = subjectOf(tokens, quantity);
  return metric !== undefined && /^(?:shares|index)/.test(metric) ? metric : undefined;
}
