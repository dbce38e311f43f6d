import { namesByWord, wordSet } from '../../language/word-lists';
import { happeningAt } from '../english/happenings';
import type { Family } from '../english/measures';
import { nounPhraseAt, pluralName } from '../english/noun-phrase';
import { british } from '../english/nouns';
import type { Quantity } from '../english/quantity';
import type { SentenceTokens } from '../english/tokens';
import type { Named } from './counts';
import { isBan, isDocked } from './levels';
import { subjectOf } from './subjects';

/** A quantity with its unit and the words around it. */
interface Measurement {
  tokens: SentenceTokens;
  quantity: Quantity;
  unit: string;
  /** The token after the unit. */
  end: number;
  /** The word before the number; words that only stress it are passed over. */
  before: string;
  /** The word after the unit. */
  after: string;
}

type Namer = (measurement: Measurement) => string | undefined;

const NAMERS = new Map<Family, Namer>([
  ['duration', duration],
  ['length', length],
  ['area', area],
  ['amount', amount],
  ['speed', speed],
  ['temperature', temperature],
  ['points', points],
]);

/**
 * Names what a measurement other than money or a percentage is of; null if it should not be published. `previous` is the
 * metric of the previous length in the same unit, which a length without a name of its own shares.
 */
export function nameMeasurement(tokens: SentenceTokens, quantity: Quantity, previous?: string): Named | null {
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
  const name = metric === undefined || metric === 'distance' ? (previous ?? metric) : metric;
  return name === undefined ? null : { metric: name, unit: measure.unit };
}

const STRESSES = wordSet('barely only just exactly fully merely another precisely');

/** The word before a number, or before one that only stresses it: "lasted barely nine hours". */
function wordBefore(lower: readonly string[], start: number): string {
  const before = lower[start - 1] ?? '';
  return STRESSES.has(before) ? (lower[start - 2] ?? '') : before;
}

/** Words after a time that make it a date or an age, not a duration. */
const RELATIVE = wordSet(
  'ago later earlier before after prior previously old since away into hence straight running',
);

/** Words before a time that make it one of several or count it from now. */
const COUNTED = wordSet('every each past previous next first coming final recent in within');

/** Tokens before and after a time that are searched for what it is the time of. */
const BEFORE_REACH = 7;
const BEHIND_REACH = 5;

function duration(measurement: Measurement): string | undefined {
  const { tokens, quantity, end, before, after } = measurement;
  const { lower } = tokens;
  const isFollowed = /^\d/.test(lower[after === 'and' ? end + 1 : end] ?? '');
  if (RELATIVE.has(after) || isFollowed) return undefined;
  if (isIn(before)) return isTaken(measurement) ? 'duration' : undefined;
  if (COUNTED.has(before)) return undefined;
  const left = lower.slice(Math.max(0, quantity.start - BEFORE_REACH), quantity.start);
  const imposed = imposedIn([...left, ...lower.slice(end, end + BEHIND_REACH)]);
  return imposed ?? (goesOn(measurement, left) ? 'duration' : undefined);
}

const PUNISHMENT = wordSet(
  'sentenced sentence sentences sentencing jailed jail prison imprisoned imprisonment bars custody term terms',
);
const DELAY = wordSet('delay delayed delays late');

/** What a time is if somebody set it: a prison sentence, a ban, a delay. */
function imposedIn(words: readonly string[]): string | undefined {
  if (words.some((word) => PUNISHMENT.has(word))) return 'sentence';
  if (words.some(isBan)) return 'ban';
  return words.some((word) => DELAY.has(word)) ? 'delay' : undefined;
}

function isIn(before: string): boolean {
  return before === 'in' || before === 'within';
}

/** Units in which "in" says how long something took ("fell in six hours"); longer times after "in" count from now. */
const SHORTEST = new Set(['second', 'minute', 'hour']);

/** Minutes of a football match: "scored twice in 90 minutes" says nothing of how long it took. */
const A_MATCH = 90;

function isTaken({ quantity, unit }: Measurement): boolean {
  return SHORTEST.has(unit) && quantity.value !== A_MATCH;
}

/** Nouns for what goes on for a time: "a seven-hour siege". */
const GOING_ON = wordSet(
  'siege strike strikes battle standoff stand-off attack assault bombardment barrage raid delay delays demonstration protest ceasefire truce march ' +
    'journey wait search operation outage blackout shutdown trial curfew war conflict hearing flight closure lockdown evacuation ordeal rescue ' +
    'walkout stoppage fight blaze storm drought pause extension meeting talks call debate session speech visit contract deal term mission ' +
    'stay surgery chase pursuit occupation blockade campaign tour festival mourning',
);

/** Max tokens from a time to the noun that it describes: "a seven-hour police siege". */
const NOUN_REACH = 3;

/** Whether something is said to have gone on for a time: "a seven-hour siege", "talks of two days", "lasted 40 minutes". */
function goesOn(measurement: Measurement, left: readonly string[]): boolean {
  const { tokens, quantity, end, before, after } = measurement;
  const { lower } = tokens;
  const hasSubject = lower.slice(end, end + NOUN_REACH).some((word) => GOING_ON.has(word));
  if (hasSubject && !/^(?:the|a|an|to|in|for)$/.test(after)) return true;
  if (before === 'of' && GOING_ON.has(lower[quantity.start - 2] ?? '')) return true;
  return isSpentOn(measurement) || isLasting(measurement, left);
}

/** Units of an event's duration. Longer times are those of a life or a rule, unless something is said to last them. */
const SHORT = wordSet('second minute hour day night week');

/** "120 hours of community service" */
function isSpentOn({ tokens, unit, end, after }: Measurement): boolean {
  return after === 'of' && SHORT.has(unit) && !/^(?:the|its|his|her|age)$/.test(tokens.lower[end + 1] ?? '');
}

/** Words before a time that show how long something went on. */
const LASTING = wordSet(
  'for lasted lasting lasts last took takes take taking by spent spend spending miss missed misses ran held waited lose lost during extended',
);

/** Max tokens from "took" to its time: "took 240 firefighters more than 15 hours". */
const TAKING_REACH = 5;

function isLasting({ tokens, quantity, unit, before }: Measurement, left: readonly string[]): boolean {
  if (before === 'by' && unit === 'second') return false;
  if (left.slice(-TAKING_REACH).some((word) => /^(?:took|takes?)$/.test(word))) return true;
  if (!LASTING.has(before) || tokens.lower[quantity.start - 2] === 'the') return false;
  return SHORT.has(unit) || left.some((word) => /^(?:last|tak|took|clos|shut|trap|occup|block)/.test(word));
}

/** What a length measures, by the words beside it. */
const DIMENSIONS = namesByWord({
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
});

/** What a length measures, by the adjective right after it. */
const ADJECTIVES = namesByWord({ depth: 'deep', height: 'high tall', width: 'wide', length: 'long' });

const RACES = wordSet(
  'race final sprint hurdles butterfly freestyle backstroke breaststroke relay medley steeplechase dash run title champion gold',
);

/** Tokens before a length, and after its "of" ("40 mm of heavy rain"), that may say what it measures. */
const DIMENSION_REACH = 6;
const OF_REACH = 3;

function length({ tokens, quantity, unit, end, before: link, after }: Measurement): string | undefined {
  const { lower } = tokens;
  if (RACES.has(after) || RACES.has(lower[end + 1] ?? '')) return undefined;
  const behind =
    ADJECTIVES.get(after) ?? dimensionIn(lower.slice(end, end + (after === 'of' ? OF_REACH : 1)));
  if (behind !== undefined) return behind;
  const before = dimensionIn(
    lower.slice(Math.max(0, quantity.start - DIMENSION_REACH), quantity.start).reverse(),
  );
  if (before !== undefined)
    return before === 'water level' && lower.includes('river') ? 'river level' : before;
  if (!isApart(tokens.lower, quantity, unit, after)) return undefined;
  return isAltitude(link, unit) ? 'altitude' : 'distance';
}

function dimensionIn(words: readonly string[]): string | undefined {
  for (const word of words) {
    if (/^[,;:]$/.test(word)) return undefined;
    const found = DIMENSIONS.get(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Units in which a length without further words is that of an everyday thing. */
const SMALL = wordSet('inch centimetre millimetre');

/** Least number of feet that is a distance; fewer may be a person's height. */
const LEAST_FEET = 20;

/** Words after a distance: "40 miles from", "40 miles north-east", "18 miles of fire line". */
const AWAY = wordSet(
  'of from away off north south east west north-east north-west south-east south-west northeast northwest southeast southwest outside inland offshore upstream downstream',
);

/** Tokens before a distance that are searched for the following words: "walked for about 40 miles". */
const TRAVEL_REACH = 4;

const TRAVEL = wordSet(
  'travelled traveled walked ran marched drove cycled swam flew sailed covered stretched stretching stretches extended spread drifted felt spanning built within',
);

/** Whether a length without further words is a distance, rather than the size of a person, a thing, a race or a pass. */
function isApart(lower: readonly string[], { start, value }: Quantity, unit: string, after: string): boolean {
  if (unit === 'yard') return false;
  const before = lower.slice(Math.max(0, start - TRAVEL_REACH), start);
  if (AWAY.has(after) || before.some((word) => TRAVEL.has(word))) return true;
  return lower[start - 1] !== 'the' && !SMALL.has(unit) && (unit !== 'foot' || value >= LEAST_FEET);
}

/** "Lost contact at 11,000 feet" */
function isAltitude(before: string, unit: string): boolean {
  return before === 'at' && unit === 'foot';
}

const FIRE = wordSet(
  'fire fires blaze wildfire wildfires burned burnt burn burning scorched charred blackened consumed grown torched flames',
);
const FLOOD = wordSet('flood flooded floods flooding water inundated submerged');

function area({ tokens }: Measurement): string {
  if (tokens.lower.some((word) => FIRE.has(word))) return 'area burned';
  return tokens.lower.some((word) => FLOOD.has(word)) ? 'area flooded' : 'area';
}

/** "2.3 tonnes of cocaine were seized" is named 'cocaine seized'. */
function amount({ tokens, quantity, unit, end, after }: Measurement): string | undefined {
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

/** What an amount without "of" measures, by its unit; the rest are weights. */
const AMOUNTS = namesByWord({ power: 'megawatt gigawatt kilowatt', volume: 'litre gallon barrel' });

/** Names an amount without "of" by the subject before it ("output fell to 300,000 barrels"), else by its unit. */
function bareAmount(tokens: SentenceTokens, quantity: Quantity, unit: string): string | undefined {
  if (/^(?:a|per|the)$/.test(tokens.lower[quantity.start - 1] ?? '')) return undefined;
  const name = AMOUNTS.get(unit) ?? (unit.startsWith('cubic') ? 'volume' : 'weight');
  return subjectOf(tokens, quantity) ?? name;
}

/** Words near a number of degrees that show it is a turn, a rank or a title. */
const TURN = wordSet('turn turned turning angle angles honours honors honour honor');

/** Tokens before and after a number of degrees that are searched for such words. */
const TURN_REACH_BEFORE = 3;
const TURN_REACH_BEHIND = 2;

/** Degrees without a scale above this are a turn ("180 degrees"): no weather is as hot. */
const MAX_DEGREES = 150;

function temperature({ tokens, quantity, end, unit }: Measurement): string | undefined {
  const near = tokens.lower.slice(Math.max(0, quantity.start - TURN_REACH_BEFORE), end + TURN_REACH_BEHIND);
  const isOther = unit === 'degree' && (quantity.value > MAX_DEGREES || near.some((word) => TURN.has(word)));
  return isOther ? undefined : 'temperature';
}

const WIND = wordSet('wind winds gust gusts gusting');

function speed({ tokens }: Measurement): string {
  return tokens.lower.some((word) => WIND.has(word)) ? 'wind speed' : 'speed';
}

/** Names points that an index moved by or that a club is docked; points of a game are not figures. */
function points({ tokens, quantity, end }: Measurement): string | undefined {
  if (isDocked(tokens.lower, quantity.start, end)) return 'points docked';
  const metric = subjectOf(tokens, quantity);
  return metric !== undefined && /^(?:shares|index)/.test(metric) ? metric : undefined;
}
