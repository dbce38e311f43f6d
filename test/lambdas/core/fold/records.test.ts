import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure, Reading, RecordBody } from '../../../../lambdas/core/fold/event/event-record';
import { fold } from '../../../../lambdas/core/fold/fold';
import { digestOf, type Report } from '../support';

/** Invented events with what a careful reader puts into their records; the README beside them tells the form. */
const PLANTED = path.join(__dirname, '../../../fixtures/records');

interface Planted {
  articles: Report[];
  expected: {
    figures: ExpectedFigure[];
    background: ExpectedBackground[];
    people: ExpectedPerson[];
  };
}

/** Whether the record is known to lack it; such a test must fail, so that a better fold is told. */
interface Expected {
  missed?: boolean;
}

interface ExpectedFigure extends Expected {
  metric: string;
  unit: string;
  standing: string;
  orStanding?: string;
  best: number;
  orBest?: number;
  readings: [value: number, bound: string, origins: number][];
}

interface ExpectedBackground extends Expected {
  metric: string;
  value: number;
  scope: string;
  orScope?: string;
}

interface ExpectedPerson extends Expected {
  name: string;
  variants: string[];
  roles?: { role: string; articles: number }[];
}

const events = readdirSync(PLANTED)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { articles, expected } = JSON.parse(readFileSync(path.join(PLANTED, file), 'utf8')) as Planted;
    const digests = articles.map((report, index) => digestOf(`${file}-${index}`, report));
    return { file, expected, record: fold(digests).record };
  });

const that = ({ missed = false }: Expected) => (missed ? it.failing : it);

/** The figure of a metric, or where names differ ("vote", "vote for Stene") one of its unit with the same best value. */
function figureOf(
  { figures }: RecordBody,
  { metric, unit, best, orBest }: ExpectedFigure,
): Figure | undefined {
  return (
    figures.find((figure) => figure.metric === metric && figure.unit === unit) ??
    figures.find((figure) => figure.unit === unit && [best, orBest].includes(figure.best.value))
  );
}

/** Rivals that were reported one after the other may as well be a history. */
function successive({ standing }: ExpectedFigure): string | undefined {
  return standing === 'conflicting' || standing === 'compatible' ? 'developing' : undefined;
}

function told({ value, bound, origins }: Reading): [number, string, number] {
  return [value, bound, origins];
}

describe.each(events)('the record of $file', ({ expected, record }) => {
  for (const figure of expected.figures) {
    that(figure)(`tells ${figure.metric}: ${figure.best}, ${figure.standing}`, () => {
      const found = figureOf(record, figure);
      expect([figure.standing, figure.orStanding, successive(figure)]).toContain(found?.standing);
      expect([figure.best, figure.orBest]).toContain(found?.best.value);
      expect(found?.readings.map(told)).toEqual(expect.arrayContaining(figure.readings));
    });
  }

  for (const aside of expected.background) {
    that(aside)(`keeps ${aside.metric} ${aside.value} apart`, () => {
      const found = record.background.find(
        ({ value, metric }) => value === aside.value && metric === aside.metric,
      );
      expect([aside.scope, aside.orScope]).toContain(found?.scope);
      const own = record.figures.find(({ metric }) => metric === aside.metric);
      expect(own?.readings.map(({ value }) => value) ?? []).not.toContain(aside.value);
    });
  }

  for (const person of expected.people) {
    that(person)(`knows ${person.name}`, () => {
      const found = record.people.find(({ name, variants }) => [name, ...variants].includes(person.name));
      expect([found?.name, ...(found?.variants ?? [])]).toEqual(expect.arrayContaining(person.variants));
      for (const { role, articles } of person.roles ?? []) {
        const told = found?.roles?.find((each) => each.role.toLowerCase().includes(role.toLowerCase()));
        expect(told?.articles.length).toBeGreaterThanOrEqual(articles);
      }
    });
  }
});
