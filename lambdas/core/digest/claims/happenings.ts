/** What may happen to things or people that are counted, and the words that say so. */
const WORDS: Record<string, string> = {
  killed:
    'kill killed kills killing dead die died dies dying death deaths fatality fatalities perished slain',
  injured: 'injure injured injures injuring injury injuries wound wounded wounds wounding hurt',
  missing: 'missing unaccounted',
  evacuated: 'evacuate evacuated evacuates evacuating evacuations',
  displaced: 'displace displaced displaces displacing homeless',
  arrested: 'arrest arrested arrests arresting detain detained detains detaining',
  rescued: 'rescue rescued rescues rescuing',
  hospitalised: 'hospitalised hospitalized',
  trapped: 'trapped stranded',
  launched: 'launch launched launches launching fired firing unleash unleashed unleashes unleashing',
  intercepted: 'intercept intercepted intercepts intercepting neutralised neutralized',
  'got through': 'breach breached breaches breaching penetrate penetrated penetrates penetrating',
  damaged: 'damage damaged damages damaging',
  destroyed: 'destroy destroyed destroys destroying',
  cancelled: 'cancel cancelled canceled cancels cancelling canceling',
  closed: 'closed closes closing shut',
  delayed: 'delay delayed delays delaying',
  sent: 'send sent sends sending deploy deployed deploys deploying dispatched',
};

const HAPPENINGS = new Map<string, string>(
  Object.entries(WORDS).flatMap(([happening, list]) =>
    list.split(' ').map((word) => [word, happening] as const),
  ),
);

/** The canonical name of what a word says to have happened ("wounded" is 'injured'), or undefined. */
export function happening(token: string): string | undefined {
  return HAPPENINGS.get(token.toLowerCase());
}

/** Nouns that count people as such; any other noun ("firefighters", "schools") names a figure of its own. */
const PEOPLE = new Set(
  'people person persons civilian civilians resident residents victim victims other others more casualties'.split(
    ' ',
  ),
);

/** Whether a noun counts people as such. */
export function countsPeople(noun: string): boolean {
  return PEOPLE.has(noun.toLowerCase());
}

/** Happenings that befall people when no noun says to whom: "killed two and injured 31". */
const HUMAN = new Set(
  'killed injured missing evacuated displaced arrested rescued hospitalised trapped'.split(' '),
);

/** Whether a bare number with this happening counts people. */
export function befallsPeople(happening: string): boolean {
  return HUMAN.has(happening);
}

const IRREGULAR = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['lives', 'life'],
  ['aircraft', 'aircraft'],
]);

/** Whether a lower-case word may be a plural noun. */
export function isPlural(word: string): boolean {
  return IRREGULAR.has(word) || /[^su]s$/.test(word);
}

/** The singular of a plural noun, well enough to name a unit. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}
