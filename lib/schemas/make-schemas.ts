import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = join(__dirname, '../..');

/** The types that other services read, by the names of their schema files. */
const TYPES = {
  'event-record': 'PublishedRecord',
  'event-opened': 'EventOpened',
  'event-updated': 'EventUpdated',
  'events-merged': 'EventsMerged',
  'event-retracted': 'EventRetracted',
} as const;

type SchemaName = keyof typeof TYPES;

/**
 * Makes the JSON Schemas (draft-07) of what other services read from the types. They are open: they admit properties
 * that they do not name, so that a schema of today accepts the records of tomorrow.
 */
export function makeSchemas(): Record<SchemaName, Schema> {
  const generator = createGenerator({
    path: join(ROOT, '{lib/schemas/published,lambdas/core/feed/change}.ts'),
    // Leaves out the types of all packages, which takes 2 s instead of 13.
    tsconfig: join(__dirname, 'tsconfig.json'),
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: true,
    // Keeps the order of the types, in which the important properties come first.
    sortProps: false,
  });
  const schemas = Object.entries(TYPES).map(([name, type]) => [name, generator.createSchema(type)]);
  return Object.fromEntries(schemas);
}

export function schemaFile(name: string): string {
  return join(ROOT, 'schemas', `${name}.json`);
}

export function schemaText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
