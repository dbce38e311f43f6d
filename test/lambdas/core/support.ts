import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Article } from '../../../lambdas/core/article';
import { type Digest, digest } from '../../../lambdas/core/digest/digest';
import { articleIn } from '../../../testing/read-all';

export const UPLOADED_AT = '2026-11-20T12:00:00.000Z';

/** The article of an upload of JSON or plain text that holds one; fails where it is rejected. */
export function onlyArticle(key: string, body: string | Uint8Array): Article {
  return articleIn(key, body, UPLOADED_AT);
}

/** A report as a feed states it. */
export interface Report {
  headline?: string;
  text: string;
  publishedAt?: string;
  source?: string;
  language?: string;
}

/** Reads and digests a report. */
export function digestOf(articleId: string, report: Report): Digest {
  return digest(onlyArticle('report.json', JSON.stringify(report)), articleId);
}

/** Text of made-up words that only this name yields: no two of them share a run of three words. */
export function filler(name: string, count: number): string {
  const word = (index: number) => {
    const bytes = createHash('sha256').update(`${name} ${index}`).digest().subarray(0, 4);
    return Array.from(bytes, (byte) => 'bdfgklmnprstvz'[byte % 14] + ('aeiou'[(byte >> 4) % 5] ?? '')).join(
      '',
    );
  };
  return `${Array.from({ length: count }, (_, index) => word(index)).join(' ')}.`;
}

/** A report whose wording is nobody else's but for the given sentences, which it starts with. */
export function reportStating(name: string, ...sentences: string[]): Report {
  return { text: [...sentences, `The ${filler(name, 60)}`].join(' ') };
}

const WIRE_TEXT = [
  'DUNMARROW — A fire tore through the covered market in Dunmarrow early on Monday, killing two people and injuring 19, the county fire service said.',
  'The flames were first seen above the spice stalls at 4:10 a.m. and had reached the clock tower before the first engines came.',
  '"We found the eastern doors chained," said fire chief Oriel Tansley. "Our crews lost ten minutes cutting through."',
  'Some 60 traders were evacuated to the customs house on Gull Street. Mayor Petra Volney said the council would rebuild the hall.',
  'The market, built of pitch pine by a shipwrights’ guild, has stood on the waterfront for longer than the town has had a railway.',
].join('\n');

/** Invented reports of one event, worded independently, but for the copy. */
export const MARKET_FIRE = {
  wire: {
    headline: 'Two dead as fire guts Dunmarrow covered market',
    text: WIRE_TEXT,
    publishedAt: '2026-11-16T06:30:00Z',
    source: 'Coastal Wire',
  },
  copy: {
    headline: 'Market blaze leaves two dead in Dunmarrow',
    text: WIRE_TEXT,
    publishedAt: '2026-11-16T09:00:00Z',
    source: 'Evening Lamp',
  },
  courier: {
    headline: 'Dunmarrow mourns after market hall burns to the ground',
    text: [
      'Two people were killed and at least 20 injured when the covered market in Dunmarrow burned down before dawn on Monday.',
      'Oriel Tansley, who leads the county’s firefighters, told reporters that chained doors had held up his crews.',
      'Stallholders stood on the quay in blankets and watched the roof of their hall fall in, beam after beam.',
      'The council has opened a relief fund, and Mayor Petra Volney promised a new hall by spring.',
      'Investigators believe a heater left on beside the spice stalls set the timber walls alight.',
    ].join('\n'),
    publishedAt: '2026-11-16T11:15:00Z',
    source: 'Dunmarrow Courier',
  },
  radio: {
    headline: 'Heater suspected in Dunmarrow market fire',
    text: [
      'Investigators suspect that a paraffin heater started Monday’s fire at the covered market in Dunmarrow, in which two people died.',
      'The hospital is treating 21 injured people, four of them for serious burns, said its director, Ines Calder.',
      'Volney, the mayor, said that traders might use the drill hall until their own is rebuilt.',
      'The fire destroyed 48 stalls and cracked the bell of the clock tower.',
    ].join('\n'),
    publishedAt: '2026-11-17T07:00:00Z',
    source: 'Radio Estuary',
  },
} satisfies Record<string, Report>;

/** An invented report of quite another event. */
export const FERRY_AGROUND: Report = {
  headline: 'Night ferry to Skerrow runs aground in fog',
  text: [
    'The night ferry to Skerrow ran onto a sandbank in thick fog on Wednesday with 310 passengers aboard.',
    'Lifeboats from three stations took everyone off before the tide turned, the coastguard said.',
    'Captain Ulf Merrin told the harbour board that the radar had failed an hour after sailing.',
    'Tugs will try to pull the ship free at high water, once her fuel has been pumped into barges.',
  ].join('\n'),
  publishedAt: '2026-11-18T05:45:00Z',
  source: 'Skerrow Packet',
};

/** The market fire's four digests, the copy among them. */
export function marketFire(): Digest[] {
  return Object.entries(MARKET_FIRE).map(([articleId, report]) => digestOf(articleId, report));
}

const STATED = [
  'The blast at the mill killed two people and injured 31.',
  'At least three people were killed in the blast, the sheriff said.',
  'Between 20 and 30 people were injured in Ostrand, said Mayor Lena Ferrow.',
  'More than 25 people were wounded, Mayor Elena Ferrow told reporters.',
  'Doctor Tomas Brandt said 31 people were injured.',
  'Some 400 residents were evacuated from Ostrand.',
  'The company sent 40 vans and 5 boats to the river.',
  'The company sent 45 vans, a driver said.',
  'Five people were killed in Pellamy on Sunday.',
  'The mill has stood in Ostrand for two centuries.',
  'Nobody had expected the old boiler to be lit again.',
];

/** Digests of invented reports, some of which copy others, under distinct ids. */
export const membersArbitrary: fc.Arbitrary<Digest[]> = fc
  .array(
    fc.record({
      stated: fc.subarray(STATED),
      wording: fc.integer({ min: 0, max: 5 }),
      hour: fc.option(fc.integer({ min: 0, max: 23 })),
      source: fc.option(fc.constantFrom('Wire', 'Courier', '__proto__', 'constructor')),
      headline: fc.constantFrom('', 'Mill blast shakes Ostrand', 'Ostrand mill wrecked by boiler blast'),
    }),
    { maxLength: 7 },
  )
  .map((reports) =>
    reports.map(({ stated, wording, hour, source, headline }, index) =>
      digestOf(`article-${index}`, {
        headline,
        text: `${stated.join(' ')}\nThe ${filler(`wording ${wording}`, 40)}`,
        ...(hour !== null && { publishedAt: new Date(Date.UTC(2026, 10, 10, hour)).toISOString() }),
        ...(source !== null && { source }),
      }),
    ),
  );
