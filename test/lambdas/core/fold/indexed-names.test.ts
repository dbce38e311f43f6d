import fc from 'fast-check';
import type { Name } from '../../../../lambdas/core/fold/event/event-record';
import { hasName, indexedNames, nameKey } from '../../../../lambdas/core/fold/indexed-names';

const named = (articles: number, ...names: string[]): Name[] =>
  names.map((name) => ({ name, variants: [], articles }));
const none = { people: [], organisations: [], places: [] };

test('an event is found by the names that most articles report, whatever they name', () => {
  const record = {
    people: [...named(9, 'Ada Quill'), ...named(2, 'Bo Renner')],
    organisations: named(5, 'Halvard Grain', 'Quay Watch'),
    places: [...named(7, 'Port Ellery'), ...named(4, 'Sankt Varn'), ...named(1, 'Ashmark')],
  };
  expect(indexedNames(record)).toEqual([
    'ada quill',
    'port ellery',
    'halvard grain',
    'quay watch',
    'sankt varn',
    'bo renner',
  ]);
});

test('a first report is found by two of each kind', () => {
  const five = (kind: string) => named(1, ...[1, 2, 3, 4, 5].map((number) => `${kind} ${number}`));
  const record = { people: five('Person'), organisations: five('Company'), places: five('Town') };
  expect(indexedNames(record)).toEqual([
    'person 1',
    'company 1',
    'town 1',
    'person 2',
    'company 2',
    'town 2',
  ]);
});

test('names that are written alike count once, and those without a letter not at all', () => {
  expect(
    indexedNames({ ...none, people: named(2, 'Ada Quill', '…'), places: named(1, 'ADA QUILL') }),
  ).toEqual(['ada quill']);
  expect(indexedNames(none)).toEqual([]);
});

const name = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 20 }),
  variants: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
  articles: fc.integer({ min: 1, max: 5 }),
});
const list = fc.array(name, { maxLength: 15 });

test('an event has the names that it is found by, six at most, and each spelling of any other', () => {
  fc.assert(
    fc.property(fc.record({ people: list, organisations: list, places: list }), (record) => {
      const keys = indexedNames(record);
      expect(keys.length).toBeLessThanOrEqual(6);
      expect(keys.every((key) => hasName(record, key))).toBe(true);
      const spellings = Object.values(record)
        .flat()
        .flatMap((one) => [one.name, ...one.variants]);
      expect(spellings.every((spelling) => hasName(record, nameKey(spelling)))).toBe(true);
      expect(hasName(record, 'nobody of that name')).toBe(false);
    }),
  );
});
