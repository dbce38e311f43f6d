import type { Sample } from './samples';

/** Beginnings of the words that only `unlikely` says, in text, headline, byline, address and names, as they are indexed. */
export const UNLIKELY_WORDS = ['zylophran', 'qwibbl', 'vexorind'];

/** Other reports of the event of `unlikely`: copies of each other, with a sentence of their own each. */
export function likelyReports(many: number): Sample[] {
  return Array.from({ length: many }, (_, outlet) => ({
    key: `outlet-${outlet}/crane.json`,
    body: JSON.stringify({
      headline: 'Harbour crane topples onto ferry pier in Dunmere',
      publishedAt: `2026-10-03T0${outlet % 10}:15:00Z`,
      source: `Outlet ${outlet}`,
      text: [
        'A loading crane toppled onto the ferry pier in Dunmere on Saturday, and 12 people were injured, the harbour office said.',
        'Harbour master Ilse Korvald said the crane had been unloading gravel when its foundation gave way beside the pier.',
        'Ferries from Dunmere to Skarholm are cancelled until Monday while divers search the basin below the pier.',
        `Reporter number ${outlet} of Dunmere counted ${outlet + 30} lorries waiting at the ferry ramp.`,
      ].join('\n'),
    }),
  }));
}

/** A report of the same event with words that no other has. */
export const unlikely: Sample = {
  key: 'late/crane.json',
  body: JSON.stringify({
    headline: 'Zylophrane gravel ferry pier in Dunmere struck as harbour crane topples',
    publishedAt: '2026-10-03T11:40:00Z',
    source: 'Vexorind Gazette',
    byline: 'By Orvella Zylophrane',
    url: 'https://vexorind.example/dunmere/zylophrane-crane',
    text: [
      'A loading crane toppled onto the ferry pier in Dunmere, and Orvella Zylophrane of Qwibbletown was among 14 people injured.',
      'Harbour master Ilse Korvald said in Qwibbletown that zylophrane gravel had weakened the foundation of the crane.',
      'Mayor Teodor Qwibble of Qwibbletown cancelled the ferries from Dunmere to Skarholm until Tuesday.',
      'Orvella Zylophrane told the Vexorind Gazette that the crane leaned over the pier before it toppled.',
    ].join('\n'),
  }),
};
