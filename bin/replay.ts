import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { startNewsfold } from '../lib/local/newsfold';
import { tell, tellFailure, tellRejections } from '../lib/local/tell';
import { Cursor } from '../lib/replay/cursor';
import { type Pipeline, replayBucket } from '../lib/replay/replay-bucket';
import { countMessages } from '../lib/sqs/count-messages';
import { runMain } from './run-main';

const USAGE = `Sends every upload of a bucket to be handled again, in the order of their upload: fills an empty table, and
updates a full one after the code has changed. Safe while articles come in. An interrupted run continues where it
stopped.

  npm run replay -- --bucket NAME --queue URL --table NAME
                                    a deployed pipeline, with the AWS credentials and region of the environment
    --cursor FILE                   file in which it saves its progress (default: newsfold-replay.json)
  npm run replay -- --data DIR      the folder of a local run that has ended`;

/** Milliseconds between two counts of the messages in a queue. */
const COUNT_EVERY = 5_000;

/** Uploads between two lines of progress. */
const REPORT_EVERY = 1_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      bucket: { type: 'string' },
      queue: { type: 'string' },
      table: { type: 'string' },
      cursor: { type: 'string', default: 'newsfold-replay.json' },
      data: { type: 'string' },
    },
  });
  const { bucket, queue, table, cursor, data } = values;
  if (data !== undefined && bucket === undefined) await replayFolder(data);
  else if (data === undefined && bucket && queue && table) {
    const clients = { s3: new S3Client(), sqs: new SQSClient(), dynamodb: new DynamoDBClient() };
    await replay({ ...clients, bucket, queue, table }, cursor);
    await untilEmpty(clients.sqs, queue);
  } else {
    tell(USAGE);
    return values.help ? 0 : 1;
  }
  return 0;
}

async function replayFolder(dataDir: string): Promise<void> {
  const newsfold = await startNewsfold({ dataDir }, { done: tellRejections, failed: tellFailure });
  const { bucket, queue, table } = newsfold.aws;
  const { sqs } = newsfold.clients;
  const timer = setInterval(() => countMessages(sqs, queue).then(reportLeft, () => {}), COUNT_EVERY);
  try {
    await replay({ ...newsfold.clients, bucket, queue, table }, `${dataDir}/replay.json`);
    await newsfold.idle();
  } finally {
    clearInterval(timer);
    await newsfold.stop();
  }
}

async function replay(pipeline: Pipeline, cursorFile: string): Promise<void> {
  const cursor = new Cursor(cursorFile, pipeline.bucket);
  const { sent, gone } = await replayBucket(
    pipeline,
    { cursor, sentAt: new Date().toISOString() },
    ({ uploads, sent: soFar }) => {
      if (soFar % REPORT_EVERY === 0) tell(`Sent ${soFar} of ${uploads} uploads.`);
    },
  );
  tell(`Sent ${sent} uploads of the bucket and ${gone} of which the table alone knows.`);
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
