/** Invented articles of a headline and sentences by what they show, each with the claims that correct something. */
export const CORRECTIONS: Record<string, [headline: string, text: string, ...expected: string[]][]> = {
  'lowered tolls': [
    ['', 'Officials lowered the death toll of the mill fire from 23 to 18.', 'killed 18 for 23'],
    ['', 'The ministry cut the death toll to 47 from 55 after a recount.', 'killed 47 for 55'],
    ['', 'The toll of the ferry was reduced from 55 people to 47.', 'killed 47 for 55'],
    [
      '',
      'The mayor adjusted the number of confirmed dead to 47 from an earlier figure of 55.',
      'killed 47 for 55',
    ],
    ['', 'The office lowered an earlier toll of 55 to 47.', 'killed 47 for 55'],
    ['', 'Officials reduced the toll by eight to 47.', 'killed 47 for earlier'],
    ['', 'The number of missing was lowered to 12 from 30.', 'missing 12 for 30'],
    [
      'Orlen mill toll lowered to 18',
      'Names stood on the lists twice, the office said.',
      'killed 18 for earlier',
    ],
  ],
  'what is revised or corrected': [
    ['Orlen toll corrected to 18', 'The office gave no reason.', 'killed 18 for earlier'],
    ['', 'The death toll has been revised down to 41.', 'killed 41 for earlier'],
    ['', 'The ministry revised the death toll up to 55 from 47.', 'killed 55 for 47'],
    ['', 'The survey revised the magnitude of the quake upward from 6.2 to 6.5.', 'magnitude 6.5 for 6.2'],
    ['', 'The magnitude of the quake was revised to 6.2 (from 6.5).', 'magnitude 6.2 for 6.5'],
    ['', 'The quake was downgraded to magnitude 5.9 from 6.2.', 'magnitude 5.9 for 6.2'],
    ['', 'Police corrected the number of arrests to 31 from 40.', 'arrested 31 for 40'],
    ['', 'Turnout was corrected to 61 percent from 64 percent.', 'turnout 61 for 64'],
    ['', 'The mill corrected its loss to $40 million from $50 million.', 'loss 40000000 for 50000000'],
    [
      '',
      'The toll was corrected to 31 from 38 and the number of injured to 12 from 21.',
      'killed 31 for 38',
      'injured 12 for 21',
    ],
    ['', 'The police first said 38 people were killed but corrected the number to 31.', 'killed 31 for 38'],
    ['', 'The revised death toll is 31.', 'killed 31 for earlier'],
  ],
  'numbers denied in favour of others': [
    ['', 'Fifteen people were injured, not 42 as the guard had said the previous day.', 'injured 15 for 42'],
    ['', 'The clinic said that 15, not 42, were hurt.', 'injured 15 for 42'],
    ['Guard: 15 hurt at Orlen weir, not 42', 'The guard spoke to reporters.', 'injured 15 for 42'],
    ['', 'Not 38 but 31 people died.', 'killed 31 for 38'],
    ['Toll of Orlen flood now 31, not 38 as reported', 'The mayor spoke.', 'killed 31 for 38'],
    ['', 'The gale damaged 300 homes, not 450 as first reported.', 'homes damaged 300 for 450'],
    ['', 'CORRECTION: The blast killed 18 people, not 23.', 'killed 18 for 23'],
  ],
  'statements taken back': [
    [
      'Mill fire kills 18',
      'An earlier version of this story said 23 people were killed.',
      'killed 18 for 23',
    ],
    ['Mill fire kills 18', 'An earlier version of this article gave 23.', 'killed 18 for 23'],
    [
      'Mill fire kills 18',
      'An earlier version of this report incorrectly said 23 people had died instead of 18.',
      'killed 18 for 23',
    ],
    ['Mill fire kills 18', 'Earlier reports of 23 dead were wrong, the mayor said.', 'killed 18 for 23'],
    ['', 'Eighteen people died. An earlier tally of 23 was incorrect.', 'killed 18 for 23'],
    [
      '',
      'The Lamp reported erroneously that 23 people had died. The correct number is 18.',
      'killed 18 for 23',
    ],
    [
      'Mill fire kills 18',
      'An earlier version of this story misstated the number of dead. It is 18, not 23.',
      'killed 18 for 23',
    ],
  ],
  'notes about a correction': [
    ['Mill fire kills 18', '(Corrects figure in paragraph 2) The fire hurt many.', 'killed 18 for earlier'],
    ['Mill fire kills 18', '(Corrects death toll to 18)', 'killed 18 for earlier'],
    ['', 'A fire killed 18 people. This story corrects the number of dead to 18.', 'killed 18 for earlier'],
    ['Fire kills 18, hurts 5', '(Corrects number of injured to 5 from 9 in paragraph 3)', 'injured 5 for 9'],
    [
      'Mill fire kills 18',
      'This story has been corrected to show that 18 people died, not 23.',
      'killed 18 for 23',
    ],
  ],
};

/** Sentences that correct nothing, each with all its claims. */
export const NEWS: [string, ...string[]][] = [
  ['Officials raised the death toll to 55 from 37.', 'killed 55'],
  ['The mill raised the toll to 55 from 37 people killed.', 'killed 55'],
  ['The bank cut its rate to 4% from 5%.', 'rate 4', 'rate 5 (earlier)'],
  ['The mill cut 300 jobs.', 'jobs cut 300'],
  ['It reduced the price to $40 from $50.', 'price 40', 'price 50 (earlier)'],
  ['The bank lowered its growth forecast to 2% from 3%.', 'growth 2 (possible)', 'growth 3 (earlier)'],
  ['The death toll could be lowered to 31 from 38.', 'killed 31 (possible)'],
  ['The office has not revised the death toll of 38.', 'killed 38'],
  [
    'The death toll reached 12 as the utility cut power to 400 homes.',
    'killed 12',
    'homes without power 400',
  ],
  ['The quake cut power to 6,000 homes.', 'homes without power 6000'],
  ['The bridge toll was lowered to $4.', 'amount 4'],
  ['Eleven people died, not counting the driver.', 'killed 11'],
  ['The storm killed nine people, not all of them in Orlen.', 'killed 9'],
  ['This version corrects the spelling of a name. The fire killed 18 people.', 'killed 18'],
  ['An earlier version of this story misspelled a name. The fire killed 18 people.', 'killed 18'],
];
