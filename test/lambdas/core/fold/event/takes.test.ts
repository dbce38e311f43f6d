import type { Digest } from '../../../../../lambdas/core/digest/digest';
import { findOrigins, speaks } from '../../../../../lambdas/core/fold/event/origins';
import { fold } from '../../../../../lambdas/core/fold/fold';
import { lineageProblems, problemsWith } from '../../../../../testing/told-laws';
import { STORIES, sampleOf, type ToldText, toldStory } from '../../../../../testing/told-stories';
import { digestOf } from '../../support';

const idOf = ({ key }: ToldText) => key;

const digested = (text: ToldText) => digestOf(idOf(text), JSON.parse(sampleOf(text).body));

describe('takes', () => {
  it.each(STORIES)(
    'of a story, and their copies, let the newest speak and lose nothing: story %i',
    (seed) => {
      const story = toldStory(seed);
      const digests = story.texts.map(digested);
      const { record, origins } = fold(digests);
      expect(problemsWith({ story, texts: story.texts, record, idOf })).toEqual([]);
      const members = [...origins].map(([articleId, { origin, take }]) => {
        const nearDuplicateOf = origin === articleId ? null : origin;
        const copyOf = take === articleId ? null : take;
        return { articleId, nearDuplicateOf, copyOf, takeOf: copyOf === null ? nearDuplicateOf : null };
      });
      expect(lineageProblems(story, idOf, members)).toEqual([]);
    },
  );
});

const FLOOD = {
  headline: 'Dike breaks at Pellamy',
  text: [
    'The dike at Pellamy broke on Monday and 14 people were killed, mayor Petra Volney said.',
    'The water stood as high as the altar of the church and soldiers in boats took families from their roofs.',
    'The pumps of the old mill ran through the night, and the bridge to Selby was closed.',
  ].join('\n'),
  source: 'Skerry Wire',
};

/** A version of the flood with another toll, published at an hour. */
const flood = (id: string, toll: string, hour: number, changes: Partial<typeof FLOOD> = {}) =>
  digestOf(id, {
    ...{ ...FLOOD, ...changes },
    text: (changes.text ?? FLOOD.text).replace('14 people', toll),
    publishedAt: new Date(Date.UTC(2026, 10, 9, hour)).toISOString(),
  });

const newestOf = (...members: Digest[]) => {
  const origins = findOrigins(members);
  expect(new Set([...origins.values()].map(({ origin }) => origin)).size).toBe(1);
  return members.filter((member) => speaks(member, origins)).map(({ articleId }) => articleId);
};

describe('the newest take', () => {
  const first = flood('first', '14 people', 9);

  it('is the last one of the outlet, also if that has lowered its toll', () => {
    expect(newestOf(first, flood('more', '37 people', 12), flood('less', '31 people', 15))).toEqual(['less']);
  });

  it('is not a smaller toll that another outlet prints late: that is a copy, even if its original is missing', () => {
    const late = flood('late', '14 people', 15, { source: 'Evening Lamp' });
    expect(newestOf(flood('more', '37 people', 12), late)).toEqual(['more']);
    expect(newestOf(first, flood('more', '37 people', 12), late)).toEqual(['more']);
  });

  it('is not a late copy with fewer dead, though more were injured or missing before those died', () => {
    const late = flood('late', '14 people were killed, 60 were injured and 30 people', 15, {
      source: 'Evening Lamp',
      text: FLOOD.text.replace('were killed', 'were missing'),
    });
    const more = flood('more', '37 people were killed, 41 were injured and eight people', 12, {
      text: FLOOD.text.replace('were killed', 'were missing'),
    });
    expect(newestOf(more, late)).toEqual(['more']);
  });

  it('is not a late copy of a toll that the outlet itself has corrected', () => {
    const text = FLOOD.text.replace('said.', 'said, lowering the toll from 37.');
    const late = flood('late', '37 people', 15, { source: 'Evening Lamp' });
    expect(newestOf(flood('right', '14 people', 12, { text }), late)).toEqual(['right']);
  });

  it('is a smaller toll of another outlet if that says that it corrects', () => {
    const text = FLOOD.text.replace('said.', 'said, not 37 as reported earlier.');
    const right = flood('right', '14 people', 15, { source: 'Evening Lamp', text });
    expect(newestOf(flood('more', '37 people', 12), right)).toEqual(['right']);
  });

  it('is what an outlet adds without a number of its own, and not the copy of that by another one', () => {
    const text = `${FLOOD.text}\nThe county has opened a fund for those who lost their homes.`;
    const more = flood('more', '14 people', 12, { text });
    const copy = flood('copy', '14 people', 14, { text, source: 'Evening Lamp' });
    const between = flood('between', '14 people', 10, { source: 'Courier' });
    expect(newestOf(first, between, more, copy)).toEqual(['more']);
  });

  it('is what was written last where an outlet keeps the time of publication', () => {
    const [one, other] = [flood('one', '37 people', 9), flood('other', '14 people', 9)];
    expect(newestOf(other, { ...one, revisedAt: '2026-11-09T12:00:00.000Z' })).toEqual(['one']);
    expect(newestOf({ ...other, revisedAt: '2026-11-09T12:00:00.000Z' }, one)).toEqual(['other']);
  });
});
