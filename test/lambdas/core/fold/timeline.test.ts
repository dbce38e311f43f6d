import fc from 'fast-check';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import { foldTimeline } from '../../../../lambdas/core/fold/timeline';
import { digestOf, filler, reportStating } from '../support';

const TOLD = [
  'The roof of the mill in Ostrand fell in at 4:10 a.m. on Monday.',
  'At about 4:20 a.m. on Monday the roof of the Ostrand mill fell in.',
  'The mill in Ostrand burned down overnight on Monday.',
  'Mayor Lena Ferrow resigned on Tuesday evening.',
  'He was taken to a hospital on Monday.',
  'Divers found the lost bell on Nov. 3.',
  'Nobody had expected it.',
];

/** Digests of reports of Tuesday and the two days after it, under distinct ids. */
const originalsArbitrary: fc.Arbitrary<Digest[]> = fc
  .array(
    fc.record({
      told: fc.subarray(TOLD),
      hour: fc.option(fc.integer({ min: 0, max: 71 })),
      language: fc.constantFrom('en', 'de'),
    }),
    { maxLength: 6 },
  )
  .map((reports) =>
    reports.map(({ told, hour, language }, index) =>
      digestOf(`article-${index}`, {
        ...reportStating(`report ${index}`, ...told),
        language,
        ...(hour !== null && { publishedAt: new Date(Date.UTC(2026, 10, 10, hour)).toISOString() }),
      }),
    ),
  );

/** The timeline of reports under the ids a, b, c ... of Tuesday, an hour apart. */
const timelineOf = (...reports: string[][]) =>
  foldTimeline(
    reports.map((told, index) =>
      digestOf('abcdefghijklmnopqrstuvwxyz'[index] as string, {
        ...reportStating(`${index}`, ...told),
        publishedAt: new Date(Date.UTC(2026, 10, 10, 9 + index)).toISOString(),
      }),
    ),
  );

describe('timeline', () => {
  it('is the same for every order of the reports', () => {
    const shuffled = originalsArbitrary.chain((members) =>
      fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })),
    );
    fc.assert(
      fc.property(shuffled, ([members, other]) => expect(foldTimeline(other)).toEqual(foldTimeline(members))),
      { numRuns: 40 },
    );
  });

  it('holds verbatim sentences of dated reports, with no more origins than there are', () => {
    fc.assert(
      fc.property(originalsArbitrary, (members) => {
        for (const { text, articleId, origins } of foldTimeline(members)) {
          const told = members.find((member) => member.articleId === articleId);
          expect(told?.dated).toBe(true);
          expect(told?.sentences).toContain(text);
          expect(origins).toBeGreaterThan(0);
          expect(origins).toBeLessThanOrEqual(members.length);
        }
      }),
    );
  });

  it('tells a happening once, in the sentence that stands on its own, tells the hour and was published first', () => {
    const entry = (at: string, articleId: string, text: string, origins: number) => ({
      at,
      text,
      articleId,
      origins,
    });
    expect(
      timelineOf(
        ['It fell in when the roof of the mill in Ostrand burned at 4 a.m. on Monday.'],
        ['The roof of the mill in Ostrand fell in on Monday.'],
        ['The roof of the mill in Ostrand fell in at 4:10 a.m. on Monday.'],
        ['The roof of the Ostrand mill fell in at 4:20 a.m. on Monday.'],
      ),
    ).toEqual([
      entry('2026-11-09T04:10', 'c', 'The roof of the mill in Ostrand fell in at 4:10 a.m. on Monday.', 4),
    ]);
  });

  it('keeps apart what happened on two days, at two hours, or in other words', () => {
    expect(
      timelineOf(
        ['The roof of the mill in Ostrand fell in at 4:10 a.m. on Monday.'],
        ['The roof of the mill in Ostrand fell in at 6:10 a.m. on Monday.'],
        ['The roof of the mill in Ostrand fell in at 4:10 a.m. on Sunday.'],
        ['Volunteers searched a quarry near Pellamy for two lost horses on Monday.'],
      ).map(({ at, origins }) => [at, origins]),
    ).toEqual([
      ['2026-11-08T04:10', 1],
      ['2026-11-09T04:10', 1],
      ['2026-11-09T06:10', 1],
      ['2026-11-09', 1],
    ]);
  });

  it('puts a part of the day among the clock times', () => {
    const happenings = [
      'The bakers of Ostrand began their strike early on Monday.',
      'A barge sank below the weir at 7 a.m. on Monday.',
      'Four horses escaped to the moor on Monday evening.',
      'Lightning struck the lighthouse at 11:30 p.m. on Monday.',
      'Divers found a bell in the quarry overnight.',
    ];
    expect(timelineOf(...happenings.toReversed().map((text) => [text])).map(({ text }) => text)).toEqual(
      happenings,
    );
  });

  it('leaves out what one report tells of from more than two weeks before the first, but not what two do', () => {
    const old = 'The gate of the mill in Ostrand broke on Oct. 20.';
    const fresh = 'The roof of the mill in Ostrand fell in on Monday.';
    const timesOf = (...reports: string[][]) => timelineOf(...reports).map(({ at }) => at);
    expect(timesOf([old, fresh], [fresh])).toEqual(['2026-11-09']);
    expect(timesOf([old], [old, fresh])).toEqual(['2026-10-20', '2026-11-09']);
  });

  it('of more than twelve keeps what several reports tell of, then some of every day', () => {
    const days = Array.from({ length: 13 }, (_, day) => `Nov. ${10 - (day % 10)}`);
    const tell = (name: string, day: string) => `The ${filler(name, 12).slice(0, -1)} broke on ${day}.`;
    const reports = days.map((day, index) => [tell(`first ${index}`, day), tell(`second ${index}`, day)]);
    const shared = tell('shared', 'Nov. 10');
    const timeline = timelineOf([shared], [shared], ...reports);
    expect(timeline).toHaveLength(12);
    expect(timeline.filter(({ origins }) => origins === 2).map(({ text }) => text)).toEqual([shared]);
    expect(new Set(timeline.map(({ at }) => at)).size).toBe(10);
    expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted());
  });
});

describe('timeline of reports that date no happening', () => {
  const report = (name: string, hour: number | null) =>
    digestOf(name, {
      ...reportStating(name, `The ${name} burned down.`),
      ...(hour !== null && { publishedAt: new Date(Date.UTC(2026, 10, 16, hour)).toISOString() }),
    });

  it('has the first sentence of every dated one at its publication, oldest first', () => {
    expect(foldTimeline([report('mill', 9), report('inn', null), report('barn', 7)])).toEqual([
      { at: '2026-11-16T07:00:00.000Z', text: 'The barn burned down.', articleId: 'barn', origins: 1 },
      { at: '2026-11-16T09:00:00.000Z', text: 'The mill burned down.', articleId: 'mill', origins: 1 },
    ]);
  });

  it('keeps the first and last six of many', () => {
    const many = Array.from({ length: 23 }, (_, hour) => report(`house ${hour}`, hour));
    const hours = foldTimeline(many).map(({ at }) => new Date(at).getUTCHours());
    expect(hours).toEqual([0, 1, 2, 3, 4, 5, 17, 18, 19, 20, 21, 22]);
  });
});
