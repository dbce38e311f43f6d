import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = join(__dirname, '../..');

/** The types that other services read, by the names of their schemas' files. */
const TYPES = {
  'event-record': 'PublishedRecord',
  'event-opened': 'EventOpened',
  'event-updated': 'EventUpdated',
  'events-merged': 'EventsMerged',
  'event-retracted': 'EventRetracted',
} as const;

/** The name of a schema's file, without its ending. */
type SchemaName = keyof typeof TYPES;

/**
 * The JSON Schemas (draft-07) of what other services read, made from the types. They are open: members that they do not name
 * may be there, so that a schema of today admits what will be told tomorrow.
 */
export function makeSchemas(): Record<SchemaName, Schema> {
  const generator = createGenerator({
    path: join(ROOT, '{lib/schemas/published,lambdas/core/feed/change}.ts'),
    // Without the types of all packages it takes 2 s and not 13.
    tsconfig: join(__dirname, 'tsconfig.json'),
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: true,
    // As the types have them: the order says what comes first.
    sortProps: false,
  });
  const schemas = Object.entries(TYPES).map(([name, type]) => [name, generator.createSchema(type)]);
  return Object.fromEntries(schemas);
}

/** Where the schema of a name is kept. */
export function schemaFile(name: string): string {
  return join(ROOT, 'schemas', `${name}.json`);
}

/** A schema as its file holds it. */
export function schemaText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
