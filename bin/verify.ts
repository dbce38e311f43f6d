import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localClients } from '../lib/local/aws/clients';
import { startEmbeddedAws } from '../lib/local/aws/start-embedded-aws';
import { tell } from '../lib/local/tell';
import { type TableVerdict, verifyTable } from '../lib/verify/verify-table';
import { runMain } from './run-main';

const USAGE = `Checks that a table keeps its promises. Only reads, and may run while articles come in.

  npm run verify -- --table NAME    a deployed table, with the AWS credentials and region of the environment
  npm run verify -- --data DIR      the folder of a local run that has ended
    --json                          the verdict as JSON

Exit code: 0 if all is well, 2 if a promise is broken.`;

/** Max violations printed one by one. */
const MAX_PRINTED = 100;

/** Articles, events and uploads checked between two lines of progress. */
const REPORT_EVERY = 10_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      table: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (values.help || (values.table === undefined) === (values.data === undefined)) {
    tell(USAGE);
    return values.help ? 0 : 1;
  }
  const verdict =
    values.data === undefined
      ? await verify(new DynamoDBClient(), values.table as string)
      : await verifyFolder(values.data);
  process.stdout.write(`${values.json ? JSON.stringify(verdict) : inWords(verdict)}\n`);
  return verdict.violations.length > 0 ? 2 : 0;
}

async function verifyFolder(dataDir: string): Promise<TableVerdict> {
  const aws = await startEmbeddedAws({ dataDir });
  try {
    return await verify(localClients(aws.endpoints).dynamodb, aws.table);
  } finally {
    await aws.close();
  }
}

function verify(client: DynamoDBClient, table: string): Promise<TableVerdict> {
  let checked = 0;
  return verifyTable(client, table, () => {
    checked++;
    if (checked % REPORT_EVERY === 0) tell(`Checked ${checked} articles, events and uploads.`);
  });
}

function inWords({ articles, events, uploads, underWay, violations, isCutShort }: TableVerdict): string {
  const lines = violations
    .slice(0, MAX_PRINTED)
    .map(({ promise, id, problem }) => `promise ${promise}, ${id}: ${problem}`);
  const more = violations.length - lines.length;
  return [
    `${articles} live articles in ${events} live events, ${uploads} upload items; ${underWay} under way.`,
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
    violations.length > 0 ? `${violations.length} promises are broken.` : 'No promise is broken.',
    ...(isCutShort ? ['So much is wrong that the rest was not read.'] : []),
  ].join('\n');
}

runMain(main);
