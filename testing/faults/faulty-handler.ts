import { createHandler } from '../../lambdas/ingest/create-handler';
import { requeueTo } from '../../lambdas/ingest/message/notification';
import { countedClient, type Retries } from '../../lambdas/ingest/retry/count-retries';
import type { Outcome } from '../../lambdas/ingest/telemetry/reports';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { S3ArticleSource } from '../../lambdas/store/s3/s3-article-source';
import { localClients } from '../../lib/local/aws/clients';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { type Attempt, type Fault, inject } from './inject';
import { withoutSdkPauses } from './without-sdk-pauses';

/** Chooses the fault of an attempt. */
type Choose = (attempt: Attempt) => Fault | null;

/** What the handler has reported, in order. */
interface HandlerReports {
  outcomes: Outcome[];
  errors: Error[];
  /** Of each outcome and each error. */
  retries: Retries[];
}

const never: Choose = () => null;

/** The handler of the ingest function on a table, with its own clients, which meet faults. */
export async function faultyHandler(
  { endpoints, queue }: EmbeddedAws,
  table: string,
  { ofDynamodb = never, ofS3 = never }: { ofDynamodb?: Choose; ofS3?: Choose },
) {
  const { s3, sqs, dynamodb } = localClients(endpoints);
  inject(dynamodb, ofDynamodb);
  inject(s3, ofS3);
  for (const client of [s3, dynamodb]) await withoutSdkPauses(countedClient(client));
  const told: HandlerReports = { outcomes: [], errors: [], retries: [] };
  const ports = {
    source: new S3ArticleSource(s3),
    store: new DynamoDbEventStore(dynamodb, table),
    requeue: requeueTo(sqs, queue),
  };
  const handler = createHandler(ports, {
    done: (outcome, _, retries) => {
      told.outcomes.push(outcome);
      told.retries.push(retries);
    },
    failed: ({ error, retries }) => {
      told.errors.push(error as Error);
      told.retries.push(retries);
    },
  });
  const close = () => {
    for (const client of [s3, sqs, dynamodb]) client.destroy();
  };
  return { handler, told, close };
}
