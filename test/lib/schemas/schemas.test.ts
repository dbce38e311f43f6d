import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { changeOf } from '../../../lambdas/core/feed/feed';
import type { EventRecord, MergedRecord } from '../../../lambdas/core/fold/event/event-record';
import { fromHead } from '../../../lambdas/store/dynamodb/items';
import { makeSchemas, schemaFile, schemaText } from '../../../lib/schemas/make-schemas';
import { place, removalOf, versionOf } from '../../../testing/articles';
import { anyBefore, anyRecords } from '../../../testing/records';
import { lantern, portEllery, ROOT, type Sample, sample } from '../../../testing/samples';
import { ListedStore } from '../../../testing/stores';

const names = readdirSync(join(ROOT, 'schemas')).map((file) => basename(file, '.json'));

/** The schema of each type of change. */
const SCHEMAS = {
  EventOpened: 'event-opened',
  EventUpdated: 'event-updated',
  EventsMerged: 'events-merged',
  EventRetracted: 'event-retracted',
};

const ajv = addFormats(new Ajv({ allErrors: true }));

function validatorOf(name: string, adapt: (schema: unknown) => unknown): ValidateFunction {
  return ajv.compile(adapt(JSON.parse(readFileSync(schemaFile(name), 'utf8'))) as object);
}

/** A schema that admits nothing that it does not name: so what is published beyond it is seen here. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([name, member]) => [name, closed(member)]);
  const isObject = 'type' in schema && schema.type === 'object';
  return { ...Object.fromEntries(members), ...(isObject && { additionalProperties: false }) };
}

const validators = new Map(names.map((name) => [name, validatorOf(name, closed)]));

function errorsOf(name: string, value: unknown): unknown {
  const validate = validators.get(name) as ValidateFunction;
  return validate(value) ? [] : validate.errors;
}

/** What the table publishes of an event, by way of JSON. */
async function publishedOf(store: ListedStore, eventId: string): Promise<EventRecord | MergedRecord> {
  const head = await store.head(eventId);
  if (!head) throw new Error(`There is no event ${eventId}.`);
  const { PK, SK, day, matching, pending, ...published } = fromHead(head);
  return JSON.parse(JSON.stringify(published));
}

test('the schemas are those of the types', () => {
  const made = makeSchemas();
  expect(Object.keys(made).sort()).toEqual(names);
  for (const [name, schema] of Object.entries(made))
    expect(schemaText(schema)).toBe(readFileSync(schemaFile(name), 'utf8'));
});

describe('what is published', () => {
  const store = new ListedStore();
  const others = [
    'hallowmere-gazette/corvane-fire-tanner-lane.json',
    'northern-wire/nw-20261117-hallowmere-fire.json',
    'northern-wire/nw-20261119-stavering-fire.json',
    'saltmarsh-fm/stavering-tyre-fire.json',
    'tarn-valley-herald/museum-astrolabe-returned.txt',
  ];
  const samples = [...portEllery(), ...[1, 2].map(lantern), ...others.map(sample)];
  const [first, last] = [samples[0], samples.at(-1)] as [Sample, Sample];

  it('of the samples is as the schemas say, each record and each change', async () => {
    const seen = new Map<string, EventRecord | MergedRecord>();
    const types = new Set<string>();
    const uploads = [...samples.map((one) => versionOf(one)), removalOf(last, 2), versionOf(last, 3)];
    for (const upload of [...uploads, removalOf(first, 2)]) {
      for (const eventId of (await place(store, upload)).flat()) {
        const record = await publishedOf(store, eventId);
        expect(errorsOf('event-record', record)).toEqual([]);
        const change = changeOf(seen.get(eventId) ?? null, record);
        seen.set(eventId, record);
        if (!change) continue;
        types.add(change.type);
        expect(errorsOf(SCHEMAS[change.type], change.detail)).toEqual([]);
      }
    }
    expect([...types].sort()).toEqual(['EventOpened', 'EventRetracted', 'EventUpdated']);
  });

  it('of any change is as its schema says, and not as that of another', () => {
    fc.assert(
      fc.property(anyBefore, anyRecords, (before, after) => {
        expect(errorsOf('event-record', after)).toEqual([]);
        const change = changeOf(before, after);
        if (!change) return;
        const detail = JSON.parse(JSON.stringify(change.detail));
        for (const [type, name] of Object.entries(SCHEMAS))
          expect([type, validators.get(name)?.(detail)]).toEqual([type, type === change.type]);
      }),
    );
  });

  it('may say more than a schema names', () => {
    const open = validatorOf('events-merged', (schema) => schema);
    const detail = { schemaVersion: 1, eventId: 'A', version: 2, updatedAt: '2026-11-02T08:00:00.000Z' };
    const merged = { ...detail, from: 'A', into: 'B' };
    expect([open({ ...merged, told: 'later' }), open(detail)]).toEqual([true, false]);
    expect(open({ ...merged, updatedAt: 'yesterday' })).toBe(false);
  });
});
