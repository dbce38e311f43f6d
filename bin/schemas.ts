import { writeFileSync } from 'node:fs';
import { makeSchemas, schemaFile, schemaText } from '../lib/schemas/make-schemas';

/** Writes the JSON Schemas into `schemas`. */
for (const [name, schema] of Object.entries(makeSchemas()))
  writeFileSync(schemaFile(name), schemaText(schema));
