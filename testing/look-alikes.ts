import type { Sample } from './samples';

/** A form that an outlet fills in for every event of one kind, and what three events put into it. */
interface Form {
  name: string;
  headline: string;
  text: string;
  /** Publication and words for the numbered gaps of each. */
  filled: [publishedAt: string, ...gaps: string[]][];
}

const FORMS: readonly Form[] = [
  {
    name: 'police notes',
    headline: 'Police notes: $1',
    text: `A man, $2, was arrested after a fight outside $3 on $4, Ostrand police said.
Officers took statements from the guests and led him to the station, where he spent the night.
He will have to answer for bodily harm before the magistrate.
Anyone who saw the fight is asked to call the station in Customs House Lane or to send a message through its page.
The police remind the public that the knives law also holds at night and in car parks.`,
    filled: [
      ['2026-11-09T09:00:00Z', 'fight at the Anchor', '34', 'the Anchor', 'Sunday'],
      ['2026-11-12T09:00:00Z', 'fight at the Golden Lion', '27', 'the Golden Lion', 'Wednesday'],
      ['2026-11-20T09:00:00Z', 'fight at the Miller’s Rest', '41', 'the Miller’s Rest', 'Thursday'],
    ],
  },
  {
    name: 'road accidents',
    headline: '$1 killed in crash on $2',
    text: `$1 killed in a crash on $2 near $3 on $4, the highway patrol said.
The road was closed for some hours while the wreck was measured and towed away.
Firefighters cut the roof open and the helicopter landed on the verge, but the doctor could do nothing.
The patrol asks drivers who have a recording of the moments before it to call its office in Dunmarrow.
It was the patrol that had asked the county for a barrier between the lanes two years ago.`,
    filled: [
      ['2026-11-09T18:00:00Z', 'Two people were', 'Route 9', 'Selby', 'Monday'],
      ['2026-11-13T18:00:00Z', 'Three people were', 'Route 14', 'Harrow Mill', 'Friday'],
      ['2026-11-09T21:00:00Z', 'Four people were', 'Quarry Road', 'Quenby', 'Monday'],
    ],
  },
  {
    name: 'market reports',
    headline: 'Skerry shares close $1',
    text: `Shares on the Skerry exchange closed $1 on $2, dealers said.
The index of the thirty largest companies ended the session at $3 points, and some $4 million shares changed hands.
The winners of the day were led by $5, the losers by $6.
The Skerry crown was little changed against the euro and the dollar in late trading.
The exchange opens at nine and closes at half past five on every working day of the year.`,
    filled: [
      [
        '2026-11-09T18:00:00Z',
        '1.2 percent higher',
        'Monday',
        '4,120',
        '14',
        'Morvane Steel',
        'Halden Foods',
      ],
      ['2026-11-10T18:00:00Z', '0.7 percent lower', 'Tuesday', '4,091', '11', 'Ostrand Line', 'Brenner Bank'],
      [
        '2026-11-18T18:00:00Z',
        '2.1 percent higher',
        'Wednesday',
        '4,236',
        '19',
        'Tarn Energy',
        'Vessel Homes',
      ],
    ],
  },
  {
    name: 'quake notices',
    headline: 'Magnitude $1 quake off $2',
    text: `A quake of magnitude $1 shook the sea floor $3 km off $2 on $4, the national survey said.
It was $5 km deep, according to the first reading of the stations on the coast.
No wave warning was issued and there were no reports of damage or of injured people.
The survey asks everybody who has felt the quake to fill in the form on its page.
Readings are revised by an analyst within a day and may then differ from the first ones.`,
    filled: [
      ['2026-11-09T03:00:00Z', '5.1', 'Ronsay', '40', 'Monday', '10'],
      ['2026-11-11T14:00:00Z', '4.8', 'Morna', '22', 'Wednesday', '31'],
      ['2026-11-09T22:00:00Z', '5.6', 'Cape Ferrow', '75', 'Monday', '18'],
    ],
  },
  {
    name: 'weather warnings',
    headline: '$1 warning for $2',
    text: `The weather office has put out $1 warning for $2 from $3 morning until the next day at noon.
Gusts of up to $4 km an hour are expected on the open coast and somewhat less inland.
Householders are asked to take in what may be blown away and to keep off piers and out of woods.
The coaches of the county run, but drivers may be told to wait for the wind to drop.
The office updates its warnings at six in the morning and at six in the evening.`,
    filled: [
      ['2026-11-08T16:00:00Z', 'an amber wind', 'Selsay and Brock', 'Monday', '110'],
      ['2026-11-11T16:00:00Z', 'a yellow wind', 'the Tarn valley', 'Thursday', '90'],
      ['2026-11-22T16:00:00Z', 'a red wind', 'North Ronsay', 'Monday', '140'],
    ],
  },
  {
    name: 'match reports',
    headline: '$1 beat $2 $3',
    text: `$1 beat $2 $3 in the county league on $4 after a game that turned on a penalty before the break.
The home side stood deep and waited, and the visitors found no way through the rain.
$5 scored the winner and was carried off the field by the supporters after the whistle.
The county league plays on Saturdays and Wednesdays until the middle of May.
Tickets for all games can be bought at the grounds and in the shops of the savings bank.`,
    filled: [
      ['2026-11-07T19:00:00Z', 'Dunmarrow', 'Selby', '2-1', 'Saturday', 'Ruben Calder'],
      ['2026-11-11T21:00:00Z', 'Ostrand', 'Quenby', '3-2', 'Wednesday', 'Joris Hale'],
      ['2026-11-14T19:00:00Z', 'Harrow Mill', 'Pellamy', '1-0', 'Saturday', 'Emil Varga'],
    ],
  },
  {
    name: 'counts of cases',
    headline: '$1 new measles cases in Torva',
    text: `Health officials in Torva reported $1 new cases of measles on $2.
They said that $3 people were in hospital, most of them children under the age of five.
Schools stay open, the ministry said, but classes with a case go home for two weeks.
Parents are asked to look into the vaccination books and to make up for what is missing.
The county office gives the vaccine without an appointment from eight until four.`,
    filled: [
      ['2026-11-09T12:00:00Z', '120', 'Monday', '14'],
      ['2026-11-10T12:00:00Z', '135', 'Tuesday', '17'],
      ['2026-11-16T12:00:00Z', '98', 'Monday', '12'],
    ],
  },
];

/** Two articles of one form about different events. */
export interface LookAlikes {
  name: string;
  one: Sample;
  other: Sample;
}

/** Pairs of articles that one outlet wrote in one form about different events. */
export const LOOK_ALIKES: readonly LookAlikes[] = FORMS.flatMap((form) =>
  [
    [0, 1],
    [1, 2],
    [0, 2],
  ].map(([a = 0, b = 0]) => ({
    name: `${form.name} ${a + 1} and ${b + 1}`,
    one: filledIn(form, a),
    other: filledIn(form, b),
  })),
);

function filledIn({ name, headline, text, filled }: Form, which: number): Sample {
  const [publishedAt, ...gaps] = filled[which] as Form['filled'][number];
  const fill = (form: string) => form.replace(/\$(\d)/g, (_, gap) => gaps[Number(gap) - 1] as string);
  const article = {
    headline: fill(headline),
    text: fill(text),
    publishedAt,
    source: 'Skerry Post',
    language: 'en',
  };
  return { key: `${name} ${which}.json`, body: JSON.stringify(article) };
}
