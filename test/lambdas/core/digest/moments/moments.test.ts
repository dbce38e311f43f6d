import fc from 'fast-check';
import { findMoments } from '../../../../../lambdas/core/digest/moments/moments';
import { costRatio } from '../../../../../testing/growth';

/** A Tuesday. */
const PUBLISHED = '2026-11-10T18:30:00.000Z';

/** The time that a sentence's moment tells, with its part of the day; null where it has none. */
const momentOf = (sentence: string, publishedAt = PUBLISHED) => {
  const [moment, ...others] = findMoments([sentence], publishedAt);
  expect(others).toEqual([]);
  return moment ? [moment.at, moment.part].filter((part) => part !== undefined).join(' ') : null;
};

describe('the time of a happening', () => {
  it.each([
    ['The roof of the mill fell in on Monday.', '2026-11-09'],
    ['The roof of the mill fell in on Tuesday.', '2026-11-10'],
    ['The roof of the mill fell in on Wednesday.', '2026-11-04'],
    ['The roof of the mill fell in yesterday.', '2026-11-09'],
    ['The roof of the mill fell in two days ago.', '2026-11-08'],
    ['The roof of the mill fell in on Nov. 3.', '2026-11-03'],
    ['The roof of the mill fell in on 3 November.', '2026-11-03'],
    ['The roof of the mill fell in on October 28, 2026, in a gale.', '2026-10-28'],
    ['Two people were hurt when the roof fell in on Monday, police said on Tuesday.', '2026-11-09'],
    ['Police said on Tuesday that the roof fell in on Monday.', '2026-11-09'],
    ['Police said the roof fell in on Monday.', '2026-11-09'],
    ['The roof fell in on Monday, according to police.', '2026-11-09'],
    ['The roof fell in on Monday and will be rebuilt, the mayor promised.', null],
  ])('%s', (sentence, at) => expect(momentOf(sentence)).toBe(at));

  it.each([
    ['The roof fell in at 4:10 a.m. on Monday.', '2026-11-09T04:10'],
    ['At about 9 p.m. Monday, the roof fell in.', '2026-11-09T21:00'],
    ['On Monday at around 9 p.m. the roof fell in.', '2026-11-09T21:00'],
    ['On Monday evening, shortly after 7 p.m., the roof fell in.', '2026-11-09T19:00'],
    ['The roof fell in on October 28, 2026, at 7 p.m. local time.', '2026-10-28T19:00'],
    ['The roof fell in at 17:30 on Monday.', '2026-11-09T17:30'],
    ['The roof fell in at noon on Monday.', '2026-11-09T12:00'],
    ['The roof fell in at 5 on Monday.', '2026-11-09'],
    ['The roof fell in at 4:10 a.m.', null],
  ])('with the clock: %s', (sentence, at) => expect(momentOf(sentence)).toBe(at));

  it.each([
    ['The roof fell in overnight.', '2026-11-10 overnight'],
    ['The roof fell in overnight on Sunday.', '2026-11-08 overnight'],
    ['The roof fell in last night.', '2026-11-09 night'],
    ['Last night around 11:40 p.m. the roof fell in.', '2026-11-09T23:40'],
    ['Officials last night said the roof had fallen in.', null],
    ['The roof fell in late on Thursday.', '2026-11-05 night'],
    ['The roof fell in early Monday.', '2026-11-09 early'],
    ['The roof fell in in the early hours of Monday.', '2026-11-09 early'],
    ['The roof fell in early Monday morning.', '2026-11-09 early'],
    ['The roof fell in late Monday morning.', '2026-11-09 morning'],
    ['The roof fell in early Monday afternoon.', '2026-11-09 afternoon'],
    ['The roof fell in this morning.', '2026-11-10 morning'],
    ['The roof fell in on Monday night.', '2026-11-09 night'],
  ])('with the part of the day: %s', (sentence, at) => expect(momentOf(sentence)).toBe(at));

  it('does not hang on the zone of the machine', () => {
    const zone = process.env.TZ;
    const sentences = ['The roof fell in last night.', 'The gate broke at 1 a.m. on Monday.'];
    const inZones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'UTC'].map((name) => {
      process.env.TZ = name;
      return ['T00:10Z', 'T23:50Z'].map((time) => findMoments(sentences, `2026-11-10${time}`));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(inZones[1]).toEqual(inZones[0]);
    expect(inZones[2]).toEqual(inZones[0]);
    expect(inZones[0]?.[0]?.map(({ at }) => at)).toEqual(['2026-11-09', '2026-11-09T01:00']);
  });

  it('of a clock time alone is of the day told up to three sentences before', () => {
    const told = 'The mill in Ostrand burned down on Monday.';
    const clock = 'The roof fell in at 4:10 a.m.';
    const other = 'Nobody had expected it.';
    const timesOf = (...sentences: string[]) => findMoments(sentences, PUBLISHED).map(({ at }) => at);
    expect(timesOf(told, other, other, clock)).toEqual(['2026-11-09', '2026-11-09T04:10']);
    expect(timesOf(told, other, other, other, clock)).toEqual(['2026-11-09']);
  });
});

describe('no happening', () => {
  it.each([
    'Officials said on Monday.',
    'Police told reporters on Monday that the roof had held for a century.',
    'The roof had been checked, the inspector said in a statement on Monday.',
    'The roof had been checked, said Chief Oriel Tansley on Monday.',
    'On Monday, the county police said the roof had fallen in.',
    'Officials on Monday said the roof had fallen in.',
    'The mayor wept at a Monday afternoon news conference.',
    'OSTRAND, Nov 10 (Northern Wire) - The mill was closed.',
    'The mill has been closed since Monday.',
    'The mill was closed from Monday.',
    'The mill stayed closed until Monday.',
    'The mill was closed every Monday.',
    'The mill burned for two days.',
    'The mill, which burned down, will open again on Monday.',
    'The hearing was postponed and is expected on Friday.',
    'The mill opened in 1998.',
    'The mill opened on Nov. 3, 1998.',
    'The mill opened on August 3.',
    'The mill burned down last week.',
    'The mill burned down over the weekend.',
    'The old miller is known to every child of Ostrand today.',
    'The foreman, who was born in May, sat down.',
    '“We were at the mill on Monday,” he recalled.',
    'The mill opens on Monday.',
    'Die Mühle in Ostrand ist am Montag, 9. November, abgebrannt.',
    'Le moulin a brûlé lundi 9 novembre.',
  ])('%s', (sentence) => expect(momentOf(sentence)).toBeNull());
});

describe('moments', () => {
  const sentenceArbitrary = fc
    .array(
      fc.constantFrom(
        'The roof',
        'fell',
        'was hit',
        'on Monday',
        'last night',
        'overnight',
        'at 4:10 a.m.',
        'Nov. 3',
        'said',
        'May 31',
        'next',
        'today',
        'February 30',
        '25:61',
        '12/11',
        'Friday the 13th',
        '2 days ago',
        '9999 days ago',
        '“',
        ',',
        '12 a.m.',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' '));

  it('are of the 60 days to the publication, of sentences in their order, at most six', () => {
    fc.assert(
      fc.property(
        fc.array(sentenceArbitrary, { maxLength: 40 }),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (sentences, published) => {
          const moments = findMoments(sentences, published.toISOString());
          const today = Date.parse(published.toISOString().slice(0, 10));
          for (const { at, part, sentence } of moments) {
            expect(at).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/);
            const age = (today - Date.parse(at.slice(0, 10))) / 86_400_000;
            expect(age).toBeGreaterThanOrEqual(0);
            expect(age).toBeLessThanOrEqual(60);
            expect(sentences[sentence]).toBeDefined();
            if (part !== undefined) expect(at).toHaveLength(10);
          }
          const indices = moments.map(({ sentence }) => sentence);
          expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
          expect(moments.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });

  it('are sought in the first 30 sentences, none of them longer than 320 characters', () => {
    const told = 'The mill in Ostrand burned down on Monday.';
    const other = Array.from({ length: 30 }, () => 'Nobody had expected it.');
    expect(findMoments([...other.slice(1), told], PUBLISHED)).toHaveLength(1);
    expect(findMoments([...other, told], PUBLISHED)).toEqual([]);
    expect(findMoments([`${'Again and again '.repeat(20)}${told}`], PUBLISHED)).toEqual([]);
  });

  it('of a text made to be slow cost little more than those of news', async () => {
    const slow = [
      'was Monday said A. ',
      'was 10 am ',
      'was May 1 ',
      'was in 1 day 2 hours on Monday ',
      'was 1:1:1:1 p.m. ',
    ];
    for (const piece of slow) {
      const read = (text: string) =>
        findMoments(Array<string>(100).fill(text.repeat(320 / text.length)), PUBLISHED);
      const usual = 'The fire broke out at 4:10 a.m. on Monday and was out by noon, the chief said. ';
      expect(
        await costRatio(
          () => read(piece),
          () => read(usual),
        ),
      ).toBeLessThan(100);
    }
  });
});
