import type { MergedRecord } from '../../lambdas/core/fold/event-record';
import type { Outcome } from '../../lambdas/ingest/ingest';
import type { EventStore } from '../../lambdas/store/event-store';
import type { EmbeddedAws, EmbeddedAwsOptions } from './aws/start-embedded-aws';
import { type FoldedEvent, foldedEvent } from './folded-event';
import { startNewsfold } from './newsfold';
import { plain } from './plain';
import { tellFailure, tellRejections } from './tell';

/**
 * Keeps an embedded AWS up and folds what is uploaded to it until the process is interrupted, then finishes what is in
 * hand. Prints one line for every record that changes; with `json` the first line says where the services are.
 */
export async function serve(options: EmbeddedAwsOptions, json: boolean): Promise<void> {
  const newsfold = await startNewsfold(options, {
    async done(outcome: Outcome, store: EventStore) {
      if (!outcome.isContinued) tellRejections(outcome);
      for (const eventId of outcome.events) await printChange(eventId, store, json);
    },
    failed: tellFailure,
  });
  const interrupted = untilInterrupted();
  const { endpoints, bucket, queue, table } = newsfold.aws;
  write(json ? JSON.stringify({ endpoints, bucket, queue, table }) : instructions(newsfold.aws));
  await interrupted;
  await newsfold.stop();
}

async function printChange(eventId: string, store: EventStore, json: boolean): Promise<void> {
  const head = await store.head(eventId);
  if (!head) return;
  if (head.status === 'merged') return write(json ? JSON.stringify(head) : mergeLine(head));
  const event = foldedEvent(head, await store.members(eventId), (key) => key);
  write(json ? JSON.stringify(event) : changeLine(event));
}

function mergeLine({ updatedAt, eventId, version, mergedInto }: MergedRecord): string {
  return `${updatedAt.slice(11, 19)}  ${eventId} v${version}  merged into ${mergedInto}`;
}

function changeLine({
  updatedAt,
  eventId,
  version,
  status,
  headline,
  articles,
  origins,
}: FoldedEvent): string {
  const counts = status === 'live' ? `${articles} articles, ${origins} origins` : status;
  return `${updatedAt.slice(11, 19)}  ${eventId} v${version}  ${counts}  ${plain(headline)}`;
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function instructions({ endpoints, bucket, table }: EmbeddedAws): string {
  return `Newsfold is up on this machine; Ctrl-C ends it. With the AWS CLI:

  export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1
  aws s3 cp article.txt s3://${bucket}/ --endpoint-url ${endpoints.s3}
  aws dynamodb query --table-name ${table} --index-name EventsByDay --endpoint-url ${endpoints.dynamodb} \\
    --key-condition-expression "#day = :day" --expression-attribute-names '{"#day":"day"}' \\
    --expression-attribute-values '{":day":{"S":"${new Date().toISOString().slice(0, 10)}"}}'
  aws dynamodb get-item --table-name ${table} --endpoint-url ${endpoints.dynamodb} \\
    --key '{"PK":{"S":"EVENT#<eventId>"},"SK":{"S":"RECORD"}}'

A line for every record that changes:`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
