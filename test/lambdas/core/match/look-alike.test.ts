import { digest } from '../../../../lambdas/core/digest/digest';
import { findOrigins } from '../../../../lambdas/core/fold/event/origins';
import { isLookAlike } from '../../../../lambdas/core/match/look-alike';
import {
  COPY_CONTAINMENT,
  containment,
  isNearDuplicate,
} from '../../../../lambdas/core/match/near-duplicate';
import { LOOK_ALIKES } from '../../../../testing/look-alikes';
import { articleIn } from '../../../../testing/read-all';
import type { Sample } from '../../../../testing/samples';
import { digestOf } from '../support';

const digested = ({ key, body }: Sample) => digest(articleIn(key, body, '2026-12-01T08:00:00.000Z'), key);

describe('two texts of one form about different events', () => {
  it('are 20 pairs or more, each with the wording of a copy', () => {
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(20);
    for (const { one, other } of LOOK_ALIKES)
      expect(containment(digested(one).sketch, digested(other).sketch)).toBeGreaterThan(COPY_CONTAINMENT);
  });

  it.each(LOOK_ALIKES)('are no takes of each other: $name', ({ one, other }) => {
    const [a, b] = [digested(one), digested(other)];
    expect([isLookAlike(a, b), isLookAlike(b, a), isNearDuplicate(a, b)]).toEqual([true, true, false]);
    const origins = [...findOrigins([a, b]).values()].map(({ origin }) => origin);
    expect(origins).toEqual([...new Set(origins)]);
  });
});

const TOLD = {
  headline: 'Dike breaks at Pellamy, 14 dead',
  text: [
    'PELLAMY - The dike at Pellamy broke on Monday and 14 people were killed, mayor Petra Volney said on Monday.',
    'The water stood as high as the altar of the church and soldiers in boats took families from their roofs.',
    'The pumps of the old mill ran through the night, and the bridge to Selby was closed.',
    'Farmers drove their cattle to the hills, and the school in Harrow Mill took in those who had nowhere to go.',
  ].join('\n'),
  publishedAt: '2026-11-09T10:00:00Z',
  source: 'Skerry Post',
};

const BLAST = {
  headline: 'Blast at plant in Dorn',
  text: [
    'A blast at the Kesser plant in Dorn killed seven people, the mayor said on Monday.',
    'The roof of the hall was torn off and windows broke as far away as the railway station.',
    'The plant makes the heads of matches, and its neighbours had asked the council to have it moved.',
  ].join('\n'),
  publishedAt: '2026-11-09T10:00:00Z',
};

describe('two daily reports', () => {
  it('are look-alikes though each counts the dead of its own 24 hours', () => {
    const report = (id: string, day: string, dead: string, publishedAt: string) =>
      digestOf(id, {
        headline: 'Fever cases in Borland',
        text: [
          `The ministry of Borland reported new cases of swamp fever on ${day}.`,
          `${dead} people died in the previous 24 hours, it said.`,
          'Patients were being treated in all of the districts, and people were told to remove standing water.',
        ].join('\n'),
        publishedAt,
      });
    const one = report('one', 'Monday', 'Three', '2026-11-09T10:00:00Z');
    const other = report('other', 'Tuesday', 'Five', '2026-11-10T10:00:00Z');
    expect([isLookAlike(one, other), isLookAlike(other, one)]).toEqual([true, true]);
  });
});

describe('takes and copies of one text', () => {
  it('are no look-alikes if only the day of a statement about the same dead is another', () => {
    const text = BLAST.text.replace('seven people', 'nine people').replace('on Monday', 'on Tuesday');
    const later = digestOf('later', { ...BLAST, text, publishedAt: '2026-11-10T10:00:00Z' });
    expect(later.moments).toEqual([]);
    expect(isNearDuplicate(digestOf('first', BLAST), later)).toBe(true);
  });

  const takeOf = (text: string, more: string) =>
    digestOf('later', { ...BLAST, text: `${text}\n${more}`, publishedAt: '2026-11-10T10:00:00Z' });

  it('are no look-alikes if people were still trapped on another day', () => {
    const text = BLAST.text.replace('A blast', 'Overnight a blast').replace('said on Monday', 'said');
    const first = digestOf('first', { ...BLAST, text: `${text}\nFour men were trapped on Monday.` });
    const later = takeOf(text, 'Two men were still trapped on Tuesday.');
    expect(isNearDuplicate(first, later)).toBe(true);
  });

  it('are no look-alikes if two people say the same in both, whatever the day', () => {
    const quotes = [
      'The old crane will come down for good, said its owner, Ilse Brandt.',
      'The port had done what it could to save it, harbour master Piet Orth said.',
    ];
    const version = (id: string, day: string, said: string[], publishedAt: string) =>
      digestOf(id, {
        ...BLAST,
        text: [
          `Drivers went on strike at the port of Dorn on ${day}.`,
          BLAST.text.split('\n')[2],
          ...said,
        ].join('\n'),
        publishedAt,
      });
    const first = version('first', 'Monday', quotes, BLAST.publishedAt);
    const take = version('take', 'Wednesday', quotes, '2026-11-11T10:00:00Z');
    const [one] = quotes as [string];
    const form = version('form', 'Wednesday', [one], '2026-11-11T10:00:00Z');
    expect([isLookAlike(first, take), isLookAlike(take, first)]).toEqual([false, false]);
    expect([isLookAlike(first, form), isLookAlike(form, first)]).toEqual([true, true]);
  });

  const later = (edit: (text: string) => string, publishedAt = '2026-11-09T16:00:00Z') =>
    digestOf('later', { ...TOLD, text: edit(TOLD.text), publishedAt });
  const nextDay = '2026-11-10T10:00:00Z';

  it.each([
    ['with the same words', later((text) => text)],
    ['with a new toll in digits', later((text) => text.replace('14', '37'))],
    ['with a new toll in words', later((text) => text.replace('14 people', 'thirty-seven people'))],
    [
      'of the next day',
      later((text) => text.replace('14', '37').replace('said on Monday', 'said on Tuesday'), nextDay),
    ],
    [
      'with a paragraph more',
      later((text) => `${text}\nPresident Ines Calder flew over Quenby in the afternoon.`),
    ],
    ['with a paragraph less', later((text) => text.split('\n').slice(0, 3).join('\n'))],
    ['with another speaker', later((text) => text.replace('mayor Petra Volney', 'governor Oriel Tansley'))],
    ['with a corrected place', later((text) => text.replace('to Selby was', 'to Brock was'))],
  ])('are no look-alikes: %s', (_, digest) => {
    const first = digestOf('first', TOLD);
    expect([isLookAlike(first, digest), isLookAlike(digest, first)]).toEqual([false, false]);
    expect(isNearDuplicate(first, digest)).toBe(true);
  });
});
