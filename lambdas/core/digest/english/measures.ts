/** What a unit measures. */
export type Family =
  | 'money'
  | 'percent'
  | 'duration'
  | 'length'
  | 'area'
  | 'amount'
  | 'speed'
  | 'temperature'
  | 'points';

/** A unit of measurement in a sentence. */
export interface Measure {
  /** Singular, British: 'kilometre', 'dollar', 'percent'. */
  unit: string;
  family: Family;
  /** Tokens that it takes. */
  length: number;
}

/** Words for each unit. */
const WORDS: Record<Family, Record<string, string>> = {
  money: {
    dollar: 'dollar dollars',
    euro: 'euro euros',
    pound: 'pounds sterling',
    penny: 'pence',
    cent: 'cents',
    yen: 'yen',
    yuan: 'yuan renminbi',
    rupee: 'rupee rupees',
    rouble: 'rouble roubles ruble rubles',
    franc: 'franc francs',
    krona: 'krona kronor',
    krone: 'krone kroner',
    peso: 'peso pesos',
    rand: 'rand',
    lira: 'lira',
    zloty: 'zloty zlotys',
    shekel: 'shekel shekels',
    crown: 'crowns koruna',
    shilling: 'shilling shillings',
    dinar: 'dinar dinars',
    dirham: 'dirham dirhams',
    riyal: 'riyal riyals',
    baht: 'baht',
    ringgit: 'ringgit',
    rupiah: 'rupiah',
    naira: 'naira',
    forint: 'forint forints',
    bitcoin: 'bitcoin bitcoins',
  },
  percent: { percent: '% percent pct' },
  duration: {
    second: 'second seconds',
    minute: 'minute minutes mins',
    hour: 'hour hours hrs',
    day: 'day days',
    night: 'nights',
    week: 'week weeks',
    month: 'month months',
    year: 'year years',
    decade: 'decade decades',
  },
  length: {
    millimetre: 'mm millimetre millimetres millimeter millimeters',
    centimetre: 'cm centimetre centimetres centimeter centimeters',
    metre: 'm metre metres meter meters',
    kilometre: 'km kilometre kilometres kilometer kilometers kms',
    inch: 'inch inches',
    foot: 'ft foot feet',
    yard: 'yard yards',
    mile: 'mile miles',
  },
  area: { acre: 'acre acres', hectare: 'hectare hectares' },
  amount: {
    gram: 'gram grams',
    kilogram: 'kg kilo kilos kilogram kilograms kilogramme kilogrammes',
    tonne: 'tonne tonnes',
    ton: 'ton tons',
    ounce: 'ounce ounces',
    litre: 'litre litres liter liters',
    gallon: 'gallon gallons',
    barrel: 'barrel barrels bpd',
    megawatt: 'megawatt megawatts mw',
    gigawatt: 'gigawatt gigawatts gw',
    kilowatt: 'kilowatt kilowatts kw',
  },
  speed: { 'mile per hour': 'mph', 'kilometre per hour': 'kph kmh', knot: 'knot knots' },
  temperature: { degree: 'degree degrees °', 'degree Celsius': 'c °c', 'degree Fahrenheit': 'f °f' },
  points: { point: 'point points' },
};

const UNITS = new Map<string, Omit<Measure, 'length'>>(
  Object.entries(WORDS).flatMap(([family, units]) =>
    Object.entries(units).flatMap(([unit, words]) =>
      words.split(' ').map((word) => [word, { unit, family: family as Family }] as const),
    ),
  ),
);

const SYMBOLS = new Map<string, string>([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
  ['₽', 'rouble'],
]);

export function currencyOf(sign: string | undefined): string | undefined {
  return SYMBOLS.get(sign ?? '');
}

/** Whether a lower-case word is a unit of measurement. */
export function isUnit(word: string): boolean {
  return UNITS.has(word);
}

/** Units of two words. */
const PAIRS = new Map<string, Omit<Measure, 'length'>>([
  ['per cent', { unit: 'percent', family: 'percent' }],
  ['percentage point', { unit: 'percentage point', family: 'percent' }],
  ['percentage points', { unit: 'percentage point', family: 'percent' }],
  ['metric tons', { unit: 'tonne', family: 'amount' }],
  ['metric tonnes', { unit: 'tonne', family: 'amount' }],
  ['light years', { unit: 'light year', family: 'length' }],
  ['nautical miles', { unit: 'nautical mile', family: 'length' }],
]);

/** The unit of measurement that starts at a token. */
export function measureAt(lower: readonly string[], at: number): Measure | undefined {
  const [first = '', second = '', third = ''] = [lower[at], lower[at + 1], lower[at + 2]];
  const pair = PAIRS.get(`${first} ${second}`);
  if (pair) return { ...pair, length: 2 };
  if (first === 'square' || first === 'cubic') return spatialAt(first, second);
  const found = UNITS.get(first);
  if (found?.family === 'length' && isPerHour(second, third))
    return { unit: `${found.unit} per hour`, family: 'speed', length: 3 };
  if (found?.unit === 'degree') return degreesAt(second);
  return found && { ...found, length: 1 };
}

function isPerHour(second: string, third: string): boolean {
  return (/^(?:per|an)$/.test(second) && third === 'hour') || (second === '/' && /^hr?$/.test(third));
}

function spatialAt(power: 'square' | 'cubic', word: string): Measure | undefined {
  const unit = UNITS.get(word);
  if (unit?.family !== 'length') return undefined;
  return { unit: `${power} ${unit.unit}`, family: power === 'square' ? 'area' : 'amount', length: 2 };
}

function degreesAt(word: string): Measure {
  const scale = /^(?:celsius|c)$/.test(word)
    ? ' Celsius'
    : /^(?:fahrenheit|f)$/.test(word)
      ? ' Fahrenheit'
      : '';
  return { unit: `degree${scale}`, family: 'temperature', length: scale === '' ? 1 : 2 };
}
