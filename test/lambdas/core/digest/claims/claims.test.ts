import fc from 'fast-check';
import { findClaims } from '../../../../../lambdas/core/digest/claims/claims';

const claimsOf = (sentence: string) =>
  findClaims('', [sentence], '2026-11-20T12:00:00Z').map(({ metric, unit, value, high, bound, place }) =>
    [
      metric,
      unit,
      bound === 'exact' ? '' : bound,
      high === undefined ? value : `${value}-${high}`,
      place === undefined ? '' : `@ ${place}`,
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

/** Sentence and its claims as `metric | unit | bound unless exact | value | @ place`. */
const STATED: [string, ...string[]][] = [
  [
    'The blaze on Fennel Row killed three people and injured 14.',
    'killed | person | 3',
    'injured | person | 14',
  ],
  ['At least 23 people were wounded in the collapse.', 'injured | person | at least | 23'],
  ['No fewer than 9 residents were hurt.', 'injured | person | at least | 9'],
  [
    'More than 40 passengers were injured when the tram tipped.',
    'passengers injured | passenger | more than | 40',
  ],
  ['Over two dozen injured workers left on stretchers.', 'injured | person | more than | 24'],
  ['Nearly 200 residents were evacuated from the flats.', 'evacuated | person | about | 200'],
  ['About 70 people died.', 'killed | person | about | 70'],
  ['As many as 12 people were feared dead.', 'killed | person | up to | 12'],
  ['Fewer than 10 people were hurt.', 'injured | person | up to | 10'],
  ['Between 20 and 30 people were trapped in the lift.', 'trapped | person | range | 20-30'],
  ['Rescuers said 20 to 30 hikers were stranded.', 'hikers trapped | hiker | range | 20-30'],
  ['The flood displaced an estimated 1,500 people.', 'displaced | person | about | 1500'],
  ['More than 1,200 people have been left homeless.', 'displaced | person | more than | 1200'],
  ['One person was killed.', 'killed | person | 1'],
  ['The death toll rose to nine.', 'killed | person | 9'],
  ['The death toll stood at 17 by nightfall.', 'killed | person | 17'],
  ['The fire claimed six lives.', 'killed | person | 6'],
  ['Twelve were killed.', 'killed | person | 12'],
  ['Twelve people died and 5 were hurt.', 'killed | person | 12', 'injured | person | 5'],
  ['Two people died: a baker and his son.', 'killed | person | 2'],
  [
    'Two dead and 31 injured in harbour blast, officials said.',
    'killed | person | 2',
    'injured | person | 31',
  ],
  ['Searchers found two people dead and 11 others wounded.', 'killed | person | 2', 'injured | person | 11'],
  ['A hundred and twenty people were killed in the quake.', 'killed | person | 120'],
  ['Half a million people were evacuated from the delta.', 'evacuated | person | 500000'],
  ['About 1.5 million people were evacuated.', 'evacuated | person | about | 1500000'],
  ['A thousand people were evacuated.', 'evacuated | person | 1000'],
  ['Police arrested 11 people after the match.', 'arrested | person | 11'],
  ['Eleven people were detained.', 'arrested | person | 11'],
  ['Forty-two people were rescued.', 'rescued | person | 42'],
  ['Four people are still missing.', 'missing | person | 4'],
  ['Lifeboats rescued 42 sailors from the ferry.', 'sailors rescued | sailor | 42'],
  ['Two firefighters were injured.', 'firefighters injured | firefighter | 2'],
  ['One firefighter was injured.', 'firefighters injured | firefighter | 1'],
  ['The landslide killed 2 children.', 'children killed | child | 2'],
  ['The council sent 90 firefighters.', 'firefighters sent | firefighter | 90'],
  ['The airline cancelled 120 flights.', 'flights cancelled | flight | 120'],
  ['Some 300 flights were delayed.', 'flights delayed | flight | about | 300'],
  ['Crews shut 14 roads.', 'roads closed | road | 14'],
  ['Over 40 apartment buildings were damaged.', 'apartment buildings damaged | building | more than | 40'],
  ['Twenty-one vans were destroyed.', 'vans destroyed | van | 21'],
  [
    'Gunners fired 12 shells and 30 rockets.',
    'shells launched | shell | 12',
    'rockets launched | rocket | 30',
  ],
  ['The garrison launched a record-breaking 88 drones.', 'drones launched | drone | 88'],
  ['Of the swarm, 72 of the drones breached the outer ring.', 'drones got through | drone | 72'],
  ['The fire spread to five schools.', 'schools | school | 5'],
  ['The storm left 4,000 homes without power.', 'homes | home | 4000'],
  ['The storm injured nine people, including 3 children.', 'injured | person | 9'],
  ['Five people were killed in Tarnmouth on Monday.', 'killed | person | 5 | @ Tarnmouth'],
  ['In Tarnmouth, five people were killed.', 'killed | person | 5 | @ Tarnmouth'],
  ['Five people died near the port of Sankt Varn.', 'killed | person | 5 | @ Sankt Varn'],
  [
    'Three people were killed in Lower Marsh and seven injured in Upper Marsh.',
    'killed | person | 3 | @ Lower Marsh',
    'injured | person | 7 | @ Upper Marsh',
  ],
];

const SILENT: [string, string[]][] = [
  ['ages', ['The mayor, aged 61, was injured.', 'A 23-year-old man was killed.']],
  ['dates', ['The shed burned on 12 March.', 'On March 12 people were killed.']],
  [
    'times and durations',
    ['It began at 9:40.', 'Three hours later the roof fell.', 'Ten days on, the mill reopened.'],
  ],
  ['years', ['In 1998, 40 people died in the tunnel.', 'By 2026 people were injured more often.']],
  ['money', ['Repairs will cost $5 million.', 'The gang took 300 dollars.']],
  ['shares', ['Turnout fell by 12 percent.', 'Some 40 % of drivers were injured.']],
  ['lengths', ['The bridge is 300 metres long.', 'Flames rose 20 feet above the roof.']],
  [
    'magnitudes, roads and scores',
    ['A quake of magnitude 6 woke us.', 'Route 66 was closed.', 'The team won 3-2.'],
  ],
  [
    'longer periods',
    [
      'In the past month 5,000 drones were launched at the coast.',
      'Every year 200 people drown off this coast.',
      'Some 60 people were killed last year.',
      'Since 2019 the club has lost 40 members.',
    ],
  ],
  [
    'earlier events',
    [
      'The previous record of 537 drones was set in spring.',
      'A flood two years ago killed 15 people.',
      'Days earlier, 80 rockets were launched.',
    ],
  ],
  [
    'possibilities',
    [
      'The wall could injure 50 people if it fell.',
      'If it bursts, the dam would kill 2,000 people.',
      'Officials had feared 40 deaths.',
      'The toll may rise above 50.',
    ],
  ],
  [
    'what was counted before',
    ['The two leaders spoke.', 'The first two victims were named.', 'Both the 12 killed were bakers.'],
  ],
  ['parts', ['One of the drones hit a school.', 'The dead include two children.']],
  ['nothing', ['No one was injured.', 'Five people were not injured.', 'Nobody counted.', '']],
  ['no number', ['A woman was killed.', 'Dozens were injured.', 'constructor __proto__ were killed.']],
];

describe('findClaims', () => {
  it.each(STATED)('%s', (sentence, ...expected) => {
    expect(claimsOf(sentence)).toEqual(expected);
  });

  it.each(SILENT.flatMap(([kind, list]) => list.map((sentence): [string, string] => [kind, sentence])))(
    'claims nothing by %s: %s',
    (_, sentence) => {
      expect(claimsOf(sentence)).toEqual([]);
    },
  );

  it('counts things in the year of the article and not in one before', () => {
    const sentence = ['In June 2025, five vans were destroyed.'];
    expect(findClaims('', sentence, '2025-11-20T12:00:00Z')).toHaveLength(1);
    expect(findClaims('', sentence, '2026-11-20T12:00:00Z')).toEqual([]);
  });

  it('tells the sentence that a claim stands in', () => {
    const list = ['Rain fell.', 'Two people were killed.', 'It stopped.', 'Six people were injured.'];
    expect(findClaims('', list, '2026-11-20T12:00:00Z').map((claim) => claim.sentence)).toEqual([1, 3]);
  });

  it('keeps no more than 40 claims', () => {
    const list = Array.from({ length: 60 }, (_, index) => `${index + 2} vans were destroyed.`);
    expect(findClaims('', list, '2026-11-20T12:00:00Z')).toHaveLength(40);
  });

  it('reads back every number that it is told, under every bound', () => {
    const bounds = fc.constantFrom(
      ['', 'exact'],
      ['At least', 'at least'],
      ['Over', 'more than'],
      ['Up to', 'up to'],
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), bounds, (value, [words, bound]) => {
        fc.pre(value < 1900 || value > 2099);
        const [claim] = findClaims(
          '',
          [`${words} ${value.toLocaleString('en-US')} people were evacuated.`.trim()],
          '2026-11-20T12:00:00Z',
        );
        expect(claim).toMatchObject({ metric: 'evacuated', value, bound });
      }),
    );
  });
});
