import { pick, type Random } from './random';

/** A kind of disaster in words. */
export interface Scene {
  headline: (killed: string, town: string) => string;
  lead: (killed: string, town: string) => string;
  /** A number that does not grow while news comes in. */
  fixed: { metric: string; values: number[]; sentence: (value: number) => string };
  /** Sentences that takes repeat, and those that later ones add. */
  rest: string[];
  more: string[];
  /** What two outlets write themselves. */
  own: ((killed: number, town: string) => string)[];
  ownRest: string[][];
}

const magnitude = {
  metric: 'magnitude',
  values: [5.8, 6.1, 6.4, 6.7],
  sentence: (value: number) => `The quake had a magnitude of ${value}, the national survey said.`,
};

const damage = {
  metric: 'damage',
  values: [20, 35, 40, 60].map((value) => value * 1e6),
  sentence: (value: number) => `The damage was put at $${value / 1e6} million by the Merrin Mutual.`,
};

/** The disasters that stories tell of. */
export const SCENES: readonly Scene[] = [
  {
    headline: (killed, town) => `Ferry sinks off ${town}, ${killed} dead`,
    lead: (killed, town) =>
      `A ferry sank off ${town} on Tuesday and ${killed} people were killed, the coastguard said.`,
    fixed: damage,
    rest: [
      'Divers went down to the wreck at first light and tapped along the hull with hammers.',
      'Relatives of the passengers waited in the gymnasium of a school above the harbour.',
      'The ship had left TOWN in heavy seas although two other captains had stayed in port.',
      'Fishermen from the villages to the north brought the first survivors to the mole.',
      'A lifeboat was found on the rocks with its covers on and its oars still tied.',
      'The owner of the line, NAME, had asked for a new licence in the spring.',
    ],
    more: [
      'A tug with a crane was on its way from the mainland and would arrive before dusk.',
      'The flags on the town hall of TOWN were lowered while the bells rang for an hour.',
      'Prosecutors have sealed the offices of the line and taken away the log of the ship.',
    ],
    own: [
      (killed, town) => `${killed} people were killed in the sinking of the ferry off ${town} on Tuesday.`,
      (killed, town) => `The sinking of a ferry off ${town} on Tuesday killed ${killed} people.`,
    ],
    ownRest: [
      [
        'I stood at the quay of TOWN and saw blankets laid over the stones, one beside the other.',
        'Nobody at the ferry office would say how many tickets the clerks had sold that night.',
        'Teachers carried soup and candles to the families who would not leave the water.',
      ],
      [
        'Our ferry reporter in TOWN says cranes and divers are working around the sunken ship.',
        'Survivors told this paper that the ferry leaned to one side long before it went down.',
        'Parliament will debate the safety of ferries at its next sitting, the speaker announced.',
      ],
    ],
  },
  {
    headline: (killed, town) => `Quake in ${town} kills ${killed}`,
    lead: (killed, town) =>
      `A quake shook ${town} on Tuesday and killed ${killed} people, the civil defence said.`,
    fixed: magnitude,
    rest: [
      'Soldiers dug with their hands in the ruins of the old quarter while dogs searched the cellars.',
      'The bridge over the river had cracked and trucks with tents had to take the pass.',
      'Families in TOWN spent the night in cars and on the football field behind the mill.',
      'The bells of the cathedral had begun to ring by themselves when the ground moved.',
      'Water was brought in tankers because the mains had burst in a dozen streets.',
      'A teacher, NAME, had led her class into the yard before the roof came down.',
    ],
    more: [
      'A field hospital with its own generator was set up in the yard of the barracks.',
      'Aftershocks went on through the evening and sent people back into the open.',
      'The government declared a day of mourning and freed money from the reserve of TOWN.',
    ],
    own: [
      (killed, town) => `${killed} people were killed in the quake that struck ${town} on Tuesday.`,
      (killed, town) => `The quake in ${town} on Tuesday killed ${killed} people.`,
    ],
    ownRest: [
      [
        'Dust still hung over TOWN when our reporter reached the square with its broken fountain.',
        'Grandmothers sat on kitchen chairs in the road and counted their neighbours again.',
        'The quake lasted as long as a prayer, one of the bakers told us beside his oven.',
      ],
      [
        'Geologists had warned for years that the houses of TOWN would not stand such a quake.',
        'Trains have stopped on both sides of the valley until engineers have walked the tracks.',
        'The quake was felt in the capital, where lamps swung and the parliament paused.',
      ],
    ],
  },
  {
    headline: (killed, town) => `Gas blast in ${town} kills ${killed}`,
    lead: (killed, town) =>
      `A gas blast wrecked a block of flats in ${town} on Tuesday and killed ${killed} people, police said.`,
    fixed: damage,
    rest: [
      'The front of the house had fallen into the street and buried a row of parked cars.',
      'Crews listened for voices every half hour and asked the crowd to be silent.',
      'Neighbours had smelled gas on the stairs the evening before and called the works.',
      'The tenants of the houses beside it were led to a hall of the university of TOWN.',
      'A crane lifted the slabs one by one while firemen sprayed the embers from a ladder.',
      'The caretaker, NAME, had gone to fetch bread when the windows blew out behind him.',
    ],
    more: [
      'Inspectors were checking the pipes of every house in TOWN that was built in that year.',
      'The gas works said that a valve had been replaced in the cellar a week earlier.',
      'Stuffed animals and candles stood along the fence that the police had put up.',
    ],
    own: [
      (killed, town) =>
        `${killed} people were killed in the gas blast at a block of flats in ${town} on Tuesday.`,
      (killed, town) => `The gas blast in a block of flats in ${town} on Tuesday killed ${killed} people.`,
    ],
    ownRest: [
      [
        'From the roof of the cinema in TOWN one looks into kitchens whose walls are gone.',
        'Students queued around the corner to give blood, some of them in their slippers.',
        'The gas had been shut off twice this year, as letters that we have seen show.',
      ],
      [
        'Lawyers for the tenants of the flats in TOWN say that complaints went unanswered.',
        'The blast was heard across the river, where glass fell from the market hall.',
        'A fund for the families has been opened at every branch of the savings bank.',
      ],
    ],
  },
];

/** Yields names of made-up syllables, none twice. */
export function wordsOf(random: Random): () => string {
  const [consonants, vowels] = ['bdfgklmnprstvz'.split(''), 'aeiou'.split('')];
  const syllable = () => pick(consonants, random) + pick(vowels, random);
  return () => {
    const word = `${syllable()}${syllable()}${pick(consonants, random)}`;
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  };
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number below 1,000 in words; of others the digits. */
export function numberWord(value: number): string {
  if (!Number.isInteger(value) || value >= 1_000) return `${value}`;
  if (value < 20) return ONES[value] as string;
  if (value >= 100) {
    const rest = value % 100;
    return `${ONES[Math.floor(value / 100)]} hundred${rest > 0 ? ` and ${numberWord(rest)}` : ''}`;
  }
  const ten = TENS[Math.floor(value / 10) - 2] as string;
  return value % 10 === 0 ? ten : `${ten}-${ONES[value % 10]}`;
}
