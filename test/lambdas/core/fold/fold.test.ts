import fc from 'fast-check';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import type { RecordBody } from '../../../../lambdas/core/fold/event/event-record';
import { fold } from '../../../../lambdas/core/fold/fold';
import { words } from '../../../../lambdas/core/language/words';
import { EMPTY_LISTS } from '../../../../testing/records';
import {
  digestOf,
  filler,
  MARKET_FIRE,
  marketFire,
  membersArbitrary,
  type Report,
  reportStating,
} from '../support';

const recordOf = (...digests: Digest[]): RecordBody => fold(digests).record;

/** The record of reports under the ids a, b, c ... */
const recordOfReports = (...reports: Report[]) =>
  recordOf(...reports.map((report, index) => digestOf('abcdefghij'[index] as string, report)));

describe('fold', () => {
  it('is the same for every order of the articles', () => {
    const shuffled = membersArbitrary.chain((members) =>
      fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })),
    );
    fc.assert(
      fc.property(shuffled, ([members, other]) => {
        const [a, b] = [fold(members), fold(other)];
        expect(JSON.stringify(b.record)).toBe(JSON.stringify(a.record));
        expect(b.origins).toEqual(a.origins);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same again, and leaves its articles as they were', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const before = structuredClone(members);
        expect(fold(members)).toEqual(fold(members));
        expect(members).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for digests that were stored as JSON', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        expect(fold(JSON.parse(JSON.stringify(members)))).toEqual(fold(members));
      }),
      { numRuns: 30 },
    );
  });

  it('counts articles and origins, and names only articles that it was given', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const { record, origins } = fold(members);
        const ids = new Set(members.map((member) => member.articleId));
        expect(record.articles).toBe(members.length);
        expect(record.origins).toBe(new Set([...origins.values()].map(({ origin }) => origin)).size);
        expect(new Set(origins.keys())).toEqual(ids);
        const named = [
          ...record.summary.map((sentence) => sentence.articleId),
          ...record.timeline.map((entry) => entry.articleId),
          ...record.figures.flatMap((figure) => figure.readings.flatMap((reading) => reading.articles)),
        ];
        expect(named.filter((id) => !ids.has(id))).toEqual([]);
      }),
    );
  });

  it('of no articles is an empty record', () => {
    expect(fold([])).toEqual({
      record: {
        headline: '',
        ...EMPTY_LISTS,
        firstReportedAt: '',
        lastReportedAt: '',
        articles: 0,
        origins: 0,
        sources: [],
        languages: [],
      },
      origins: new Map(),
    });
  });

  it('spans the times of its articles and lists sources and languages once each, sorted', () => {
    expect(recordOf(...marketFire())).toMatchObject({
      articles: 4,
      origins: 3,
      firstReportedAt: '2026-11-16T06:30:00.000Z',
      lastReportedAt: '2026-11-17T07:00:00.000Z',
      sources: ['Coastal Wire', 'Dunmarrow Courier', 'Evening Lamp', 'Radio Estuary'],
      languages: ['en'],
    });
  });
});

describe('headline', () => {
  it('is verbatim that of an original', () => {
    const members = marketFire();
    const { headline } = recordOf(...members);
    expect(
      members.filter((member) => member.articleId !== 'copy').map((member) => member.headline),
    ).toContain(headline);
  });

  it('is the one that says most of what the reports share', () => {
    const text = 'The mill in Ostrand burned down on Sunday after its boiler burst.';
    const record = recordOfReports(
      { ...reportStating('one', text), headline: 'A week of fires, says the almanac' },
      { ...reportStating('two', text), headline: 'Ostrand mill burns after boiler bursts' },
      { ...reportStating('three', text), headline: 'Letters and the weather' },
    );
    expect(record.headline).toBe('Ostrand mill burns after boiler bursts');
  });

  it('is a first sentence where no article has one', () => {
    const { headline } = recordOfReports({
      text: `The mill in Ostrand burned down. The ${filler('rest', 30)}`,
    });
    expect(headline).toBe('The mill in Ostrand burned down.');
  });
});

describe('summary', () => {
  it('holds verbatim sentences of the articles that it names, and what it holds differs', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const { summary, origins } = recordOf(...members);
        for (const sentence of summary) {
          const article = members.find((member) => member.articleId === sentence.articleId);
          expect(article?.sentences).toContain(sentence.text);
          expect(sentence.origins).toBeGreaterThan(0);
          expect(sentence.origins).toBeLessThanOrEqual(origins);
        }
        expect(new Set(summary.map((sentence) => sentence.text)).size).toBe(summary.length);
      }),
      { numRuns: 40 },
    );
  });

  it('has at most four sentences, and 90 words if it has more than one', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const { summary } = recordOf(...members);
        const length = words(summary.map((sentence) => sentence.text).join(' ')).length;
        expect(summary.length).toBeLessThanOrEqual(4);
        if (summary.length > 1) expect(length).toBeLessThanOrEqual(90);
      }),
      { numRuns: 40 },
    );
  });

  it('passes over a sentence that would exceed the budget for a shorter one', () => {
    const long = (name: string) => `The ${filler(name, 45)}`;
    const { summary } = recordOfReports({
      text: `${long('one')} ${long('two')} ${long('three')} The ${filler('short', 12)}`,
    });
    expect(summary.map((sentence) => words(sentence.text).length)).toEqual([46, 13]);
  });

  it('says the like only once, with the number of origins that say it', () => {
    const { summary } = recordOfReports(
      reportStating('one', 'A fire destroyed the old boat yard in Dunmarrow on Monday night.'),
      reportStating('two', 'On Monday night a fire destroyed the boat yard in Dunmarrow.'),
    );
    const yards = summary.filter((sentence) => sentence.text.includes('boat yard'));
    expect(yards).toMatchObject([{ origins: 2 }]);
  });

  it('counts no copy as another origin', () => {
    const { summary } = recordOfReports(MARKET_FIRE.wire, MARKET_FIRE.copy);
    expect(summary.length).toBeGreaterThan(0);
    expect(summary.every((sentence) => sentence.origins === 1)).toBe(true);
  });

  it('leaves out sentences that lean on the one before', () => {
    const { summary } = recordOfReports({
      text: 'He had left the boiler burning all night, the inspector wrote. The mill in Ostrand burned down before anyone came to help.',
    });
    expect(summary.map((sentence) => sentence.text)).toEqual([
      'The mill in Ostrand burned down before anyone came to help.',
    ]);
  });
});

describe('a large event', () => {
  it('of 300 articles has a record of less than 32 KB', () => {
    const members = Array.from({ length: 300 }, (_, index) => {
      const number = 3 + (index % 60);
      const name = `${String.fromCharCode(65 + (index % 26))}${filler(`name ${index}`, 1).slice(1, -1)}`;
      return digestOf(`${String(index).padStart(4, '0')}-0123456789abcdef`, {
        headline: `Boiler blast in Ostrand injures ${number}`,
        text: [
          `The blast in Ostrand killed ${number} people and injured ${number + 9}, said Mayor Lena ${name}.`,
          `At least ${number} vans were destroyed and ${number + 2} boats were sent, the ${name} Agency said.`,
          `About ${number} schools were closed in Ostrand, and more than ${number} flights were cancelled.`,
          `Some ${number} houses were damaged near ${name} and ${number + 1} roads were closed.`,
          `The ${filler(`rest of ${index}`, 60)}`,
        ].join(' '),
        publishedAt: new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString(),
        source: `Paper of ${name}`,
      });
    });
    const record = recordOf(...members);
    expect(record).toMatchObject({ articles: 300, origins: 300 });
    expect(record.figures.length).toBeGreaterThan(1);
    expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(32 * 1024);
  });

  it('has a bounded record even where every article states an endless source, language and first sentence', () => {
    const members = Array.from({ length: 100 }, (_, index) =>
      digestOf(`a${index}`, {
        text: `The ${filler(`first of ${index}`, 50)} The blast killed ${index + 2} people.`,
        publishedAt: new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString(),
        source: filler(`source ${index}`, 90),
        language: filler(`language ${index}`, 90),
      }),
    );
    const record = recordOf(...members, digestOf('b', { ...MARKET_FIRE.wire, source: 'Wire' }));
    expect(record.sources).toContain('Wire');
    expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(32 * 1024);
  });
});
