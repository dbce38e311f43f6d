import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { localClients } from '../lib/local/aws/clients';
import { startEmbeddedAws } from '../lib/local/aws/start-embedded-aws';
import { startNewsfold } from '../lib/local/newsfold';
import { tell, tellFailure, tellRejections } from '../lib/local/tell';
import { Cursor } from '../lib/replay/cursor';
import { planReplay, type Stock } from '../lib/replay/plan-replay';
import { type Pipeline, replayBucket } from '../lib/replay/replay-bucket';
import { countMessages } from '../lib/sqs/count-messages';
import { runMain } from './run-main';

const USAGE = `Sends every upload of a bucket to be handled again, in the order of their upload: fills an empty table, and
updates a full one after the code has changed. What has not changed stays as it is. Safe while articles come in. An
interrupted run continues where it stopped.

  npm run replay -- --bucket NAME --queue URL --table NAME
                                    a deployed pipeline, with the AWS credentials and region of the environment
    --cursor FILE                   file in which it saves its progress (default: newsfold-replay.json)
  npm run replay -- --data DIR      the folder of a local run that has ended
    --withdraw-missing              also withdraw what the table knows and the bucket no longer holds, which is kept
                                    otherwise: a lifecycle rule may have removed it
    --dry-run                       only tell how many uploads would be sent and how many are missing`;

/** Milliseconds between two counts of the messages in a queue. */
const COUNT_EVERY = 5_000;

/** Uploads between two lines of progress. */
const REPORT_EVERY = 1_000;

interface Run {
  cursorFile: string;
  withdrawsMissing: boolean;
  isDry: boolean;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      bucket: { type: 'string' },
      queue: { type: 'string' },
      table: { type: 'string' },
      cursor: { type: 'string', default: 'newsfold-replay.json' },
      data: { type: 'string' },
      'withdraw-missing': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { bucket, queue, table, cursor, data } = values;
  const run = { withdrawsMissing: values['withdraw-missing'], isDry: values['dry-run'] };
  if (data !== undefined && bucket === undefined)
    await (run.isDry ? planFolder : replayFolder)(data, { ...run, cursorFile: `${data}/replay.json` });
  else if (data === undefined && bucket && queue && table)
    await replayDeployed({ bucket, queue, table }, { ...run, cursorFile: cursor });
  else {
    tell(USAGE);
    return values.help ? 0 : 1;
  }
  return 0;
}

async function replayDeployed(names: Pick<Pipeline, 'bucket' | 'queue' | 'table'>, run: Run): Promise<void> {
  const pipeline = { ...names, s3: new S3Client(), sqs: new SQSClient(), dynamodb: new DynamoDBClient() };
  if (run.isDry) return plan(pipeline, run);
  await replay(pipeline, run);
  await untilEmpty(pipeline.sqs, pipeline.queue);
}

/** Starts the services without the functions, which would handle what an ended run has left in the queue. */
async function planFolder(dataDir: string, run: Run): Promise<void> {
  const aws = await startEmbeddedAws({ dataDir });
  try {
    await plan({ ...localClients(aws.endpoints), bucket: aws.bucket, table: aws.table }, run);
  } finally {
    await aws.close();
  }
}

async function replayFolder(dataDir: string, run: Run): Promise<void> {
  const newsfold = await startNewsfold({ dataDir }, { done: tellRejections, failed: tellFailure });
  const { bucket, queue, table } = newsfold.aws;
  const { sqs } = newsfold.clients;
  const timer = setInterval(() => countMessages(sqs, queue).then(reportLeft, () => {}), COUNT_EVERY);
  try {
    await replay({ ...newsfold.clients, bucket, queue, table }, run);
    await newsfold.idle();
  } finally {
    clearInterval(timer);
    await newsfold.stop();
  }
}

async function plan(stock: Stock, { cursorFile, withdrawsMissing }: Run): Promise<void> {
  const { left, missing } = await planReplay(stock, new Cursor(cursorFile, stock.bucket));
  tell(`Would send ${left.length} uploads of the bucket.`);
  tellMissing(missing.length, withdrawsMissing ? 'Would withdraw' : 'Would keep', withdrawsMissing);
}

async function replay(pipeline: Pipeline, { cursorFile, withdrawsMissing }: Run): Promise<void> {
  const cursor = new Cursor(cursorFile, pipeline.bucket);
  const { sent, missing } = await replayBucket(
    pipeline,
    { cursor, sentAt: new Date().toISOString(), withdrawsMissing },
    ({ uploads, sent: soFar }) => {
      if (soFar % REPORT_EVERY === 0) tell(`Sent ${soFar} of ${uploads} uploads.`);
    },
  );
  tell(`Sent ${sent} uploads of the bucket.`);
  tellMissing(missing, withdrawsMissing ? 'Withdraws' : 'Kept', withdrawsMissing);
}

function tellMissing(missing: number, what: string, withdrawsMissing: boolean): void {
  if (missing === 0) return;
  const how = withdrawsMissing ? '' : ' --withdraw-missing withdraws them.';
  tell(`${what} ${missing} uploads that the table knows and the bucket no longer holds.${how}`);
}

/** Waits until two counts in a row are zero, as AWS only gives approximate counts. */
async function untilEmpty(sqs: SQSClient, queue: string): Promise<void> {
  for (let empty = 0; empty < 2; await sleep(COUNT_EVERY)) {
    const left = await countMessages(sqs, queue);
    empty = left === 0 ? empty + 1 : 0;
    reportLeft(left);
  }
}

function reportLeft(messages: number): void {
  if (messages > 0) tell(`${messages} messages are still to be handled.`);
}

runMain(main);
