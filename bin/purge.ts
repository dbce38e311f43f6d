import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { tell } from '../lib/local/tell';
import type { Target } from '../lib/purge/find-articles';
import { purgedInWords } from '../lib/purge/in-words';
import { purge } from '../lib/purge/purge';
import { runMain } from './run-main';

const USAGE = `Takes articles out of a table for good, with all that only they have brought. Prints what went, and what
it cannot reach. Safe while articles come in; may be run again. Uses the AWS credentials of the environment.

  npm run purge -- --table NAME TARGET
    --upload BUCKET/KEY    all articles of an upload
    --article ID           one article
    --url URL              the articles of an address; reads the whole table
    --name NAME            the articles that name somebody, of the events that are found by that name
  --objects                deletes their objects too, with every version
  --dry-run                prints the same and changes nothing
  --region REGION          default: that of the environment

Exit code: 0 if there were such articles, 2 if there were none.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      table: { type: 'string' },
      upload: { type: 'string' },
      article: { type: 'string' },
      url: { type: 'string' },
      name: { type: 'string' },
      objects: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      region: { type: 'string' },
    },
  });
  const { table, region, objects: withObjects, 'dry-run': isDryRun } = values;
  const [target, ...others] = targetsOf(values);
  if (values.help || !table || !target || others.length > 0) {
    tell(USAGE);
    return values.help ? 0 : 1;
  }
  const clients = { s3: new S3Client({ region }), dynamodb: new DynamoDBClient({ region }) };
  const plan = { target, withObjects, isDryRun, time: new Date().toISOString() };
  const purged = await purge({ ...clients, table }, plan);
  process.stdout.write(`${purgedInWords(purged, plan).join('\n')}\n`);
  return purged.articles.length > 0 ? 0 : 2;
}

interface Named {
  upload?: string;
  article?: string;
  url?: string;
  name?: string;
}

/** The name of a bucket contains no slash. */
function targetsOf({ upload = '', article, url, name }: Named): Target[] {
  const slash = upload.indexOf('/');
  return [
    ...(slash > 0
      ? [{ kind: 'upload' as const, bucket: upload.slice(0, slash), key: upload.slice(slash + 1) }]
      : []),
    ...(article ? [{ kind: 'article' as const, articleId: article }] : []),
    ...(url ? [{ kind: 'url' as const, url }] : []),
    ...(name ? [{ kind: 'name' as const, name }] : []),
  ];
}

runMain(main);
