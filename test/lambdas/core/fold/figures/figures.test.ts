import { bestCasualties } from '../../../../../lambdas/core/fold/casualties/choose-casualties';
import type { Figure } from '../../../../../lambdas/core/fold/event/event-record';
import { findOrigins } from '../../../../../lambdas/core/fold/event/origins';
import { fold } from '../../../../../lambdas/core/fold/fold';
import { digestOf, marketFire, reportStating } from '../../support';

/** Folds reports with the given sentences, each worded like no other, under the ids a, b, c ... */
const figuresOf = (...stated: string[][]): Figure[] =>
  fold(
    stated.map((sentences, index) =>
      digestOf('abcdefghij'[index] as string, reportStating(`report ${index}`, ...sentences)),
    ),
  ).record.figures;

const figureOf = (metric: string, ...stated: string[][]): Figure | undefined =>
  figuresOf(...stated).find((figure) => figure.metric === metric);

const killed = (...phrases: string[]) =>
  figureOf('killed', ...phrases.map((phrase) => [`The blast killed ${phrase} people.`]));

describe('best', () => {
  it('is a count that replaced others, though more reports of a shooting state an earlier one', () => {
    const reports = ['two', 'two', 'two', 'two', 'three'].map((dead, index) => {
      const report = reportStating(
        `report ${index}`,
        `A gunman shot dead ${dead} people at the mill in Ostrand.`,
      );
      const publishedAt = `2026-11-16T${dead === 'two' ? `0${index}` : '20'}:00:00.000Z`;
      return digestOf(`report-${index}`, { ...report, publishedAt });
    });
    expect(bestCasualties(reports, findOrigins(reports))?.killed.value).toBe(2);
    const [figure] = fold(reports).record.figures.filter(({ metric }) => metric === 'killed');
    expect(figure).toMatchObject({ standing: 'developing', best: { value: 3 } });
  });
});

describe('standing', () => {
  it.each<[Figure['standing'], string[]]>([
    ['single', ['three']],
    ['agreed', ['three', 'three', '3']],
    ['compatible', ['three', 'at least two']],
    ['compatible', ['at least two', 'at least five']],
    ['compatible', ['more than 20', 'more than 25']],
    ['compatible', ['about 100', '105']],
    ['compatible', ['20 to 30', '25']],
    ['compatible', ['up to 30', 'at least 30']],
    ['conflicting', ['three', 'four']],
    ['conflicting', ['three', 'three', 'four']],
    ['conflicting', ['at least five', 'three']],
    ['conflicting', ['more than 30', 'up to 30']],
    ['conflicting', ['20 to 30', '35']],
    ['conflicting', ['about 100', '150']],
  ])('is %s where reports say %j', (standing, phrases) => {
    expect(killed(...phrases)?.standing).toBe(standing);
  });

  it('is single where one report corrects itself', () => {
    expect(
      figureOf('killed', ['The blast killed three people.', 'It later emerged that four people died.'])
        ?.standing,
    ).toBe('single');
  });

  it('is explained where one report states the sum of what another tells apart', () => {
    const figure = figureOf(
      'vans sent',
      ['The company sent 40 vans and 5 boats to the river.'],
      ['The company sent 45 vans to the river.'],
    );
    expect(figure).toMatchObject({ standing: 'explained', explanation: '40 vans + 5 boats = 45' });
  });

  it('is not explained by a sum of things to which something else happened', () => {
    const figure = figureOf(
      'vans sent',
      ['The company sent 40 vans.', 'The flood destroyed 5 boats.'],
      ['The company sent 45 vans.'],
    );
    expect(figure).toMatchObject({ standing: 'conflicting', explanation: '40 and 45 exclude each other' });
  });

  it('is not explained by a sum that the report of the total tells apart', () => {
    const figure = figureOf(
      'vans sent',
      ['The company sent 40 vans and 5 boats to the river.'],
      ['The company sent 45 vans and 6 boats to the river.'],
    );
    expect(figure?.standing).toBe('conflicting');
  });

  it('is not explained by a part that only a third report states', () => {
    const figure = figureOf(
      'vans sent',
      ['The company sent 40 vans.'],
      ['The company sent 45 vans.'],
      ['The company sent 5 boats.'],
    );
    expect(figure?.standing).toBe('conflicting');
  });
});

describe('readings', () => {
  it('have one vote an origin, however many copies it has', () => {
    const three = reportStating('three', 'The blast killed three people.');
    const four = (name: string) => reportStating(name, 'The blast killed four people.');
    const members = [
      ...['a', 'b', 'c', 'd'].map((id) => digestOf(id, three)),
      digestOf('e', four('other')),
      digestOf('f', four('another')),
    ];
    const [figure] = fold(members).record.figures;
    expect(figure?.readings).toMatchObject([
      { value: 4, origins: 2, articles: ['e', 'f'] },
      { value: 3, origins: 1, articles: ['a', 'b', 'c', 'd'] },
    ]);
    expect(figure?.best.value).toBe(4);
  });

  it('quote a sentence of their first article verbatim', () => {
    for (const figure of fold(marketFire()).record.figures) {
      for (const reading of figure.readings) {
        const article = marketFire().find((member) => member.articleId === reading.articles[0]);
        expect([article?.headline, ...(article?.sentences ?? [])]).toContain(reading.sentence);
      }
    }
  });

  it('tell bounds and ranges of one value apart', () => {
    const figure = killed('20', 'at least 20', '20 to 30', '20');
    expect(figure?.readings.map(({ value, high, bound, origins }) => [value, high, bound, origins])).toEqual([
      [20, undefined, 'exact', 2],
      [20, undefined, 'at least', 1],
      [20, 30, 'range', 1],
    ]);
  });

  it('tell when they were first and last reported', () => {
    const { figures } = fold(marketFire()).record;
    expect(figures.find((figure) => figure.metric === 'killed')?.readings).toMatchObject([
      {
        value: 2,
        origins: 3,
        firstReportedAt: '2026-11-16T06:30:00.000Z',
        lastReportedAt: '2026-11-17T07:00:00.000Z',
      },
    ]);
  });

  it('list no more than 8 values and 12 articles, and count all', () => {
    const members = Array.from({ length: 40 }, (_, index) =>
      digestOf(`a${index}`, reportStating(`${index}`, `The blast killed ${Math.max(2, index - 28)} people.`)),
    );
    const [figure] = fold(members).record.figures;
    expect(figure?.readings).toHaveLength(8);
    expect(figure?.readings[0]).toMatchObject({ value: 2, origins: 31, articleCount: 31 });
    expect(figure?.readings[0]?.articles).toHaveLength(12);
  });
});

describe('figures', () => {
  it('come most corroborated first, casualties before others that are as much', () => {
    const figures = figuresOf(
      ['The flood closed 12 bridges.', 'The flood killed three people.', 'Some 30 vans were destroyed.'],
      ['The flood closed 12 bridges.', 'The flood killed three people.'],
      ['The flood closed 12 bridges.'],
    );
    expect(figures.map((figure) => figure.metric)).toEqual(['bridges closed', 'killed', 'vans destroyed']);
  });

  it('of casualties come before others that as many origins state', () => {
    const figures = figuresOf(['The flood closed 12 bridges.', 'The flood killed three people.']);
    expect(figures.map((figure) => figure.metric)).toEqual(['killed', 'bridges closed']);
  });

  it('leave out what is told of another place', () => {
    const figures = figuresOf(
      [
        'A blast killed two people in Ostrand.',
        'The mill was old.',
        'In spring it stood empty.',
        'Nine people were killed in Pellamy.',
      ],
      [
        'A blast shook Ostrand.',
        'The mill was old.',
        'In spring it stood empty.',
        'Nine people were killed near the port of Pellamy.',
      ],
    );
    expect(figures.flatMap((figure) => figure.readings.map((reading) => reading.value))).toEqual([2]);
  });

  it('keep what is told of a place that another report is about', () => {
    const figures = figuresOf(
      [
        'A blast shook Ostrand.',
        'The mill was old.',
        'In spring it stood empty.',
        'Two people were killed in Marl County.',
      ],
      ['A blast shook Marl County.', 'Nobody slept.'],
    );
    expect(figures).toMatchObject([{ metric: 'killed', best: { value: 2 } }]);
  });

  it('count things named like properties of objects', () => {
    const figures = figuresOf(['The blast destroyed 12 constructors and 14 prototypes.']);
    expect(figures.map((figure) => figure.metric)).toEqual([
      'constructors destroyed',
      'prototypes destroyed',
    ]);
  });
});
