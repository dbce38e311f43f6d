import { createHandler } from '../../lambdas/ingest/create-handler';
import { requeueTo } from '../../lambdas/ingest/message/notification';
import type { Reports } from '../../lambdas/ingest/telemetry/reports';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { S3ArticleSource } from '../../lambdas/store/s3/s3-article-source';
import { localClients } from './aws/clients';
import { startPoller } from './aws/poller';
import { type EmbeddedAwsOptions, startEmbeddedAws } from './aws/start-embedded-aws';

const NO_RETRIES = { requests: 0, conflicts: 0 };

/** Starts Newsfold on this machine: an embedded AWS, and the ingest handler that polls its queue. */
export async function startNewsfold(options: EmbeddedAwsOptions, reports: Reports) {
  const aws = await startEmbeddedAws(options);
  const clients = localClients(aws.endpoints);
  const store = new DynamoDbEventStore(clients.dynamodb, aws.table);
  const requeue = requeueTo(clients.sqs, aws.queue);
  const handler = createHandler({ source: new S3ArticleSource(clients.s3), store, requeue }, reports);
  const onError = (error: unknown) =>
    reports.failed({ messageId: 'poll', keys: [], error, retries: NO_RETRIES, isLast: false });
  const poller = startPoller({ sqs: clients.sqs, queueUrl: aws.queue, handler, onError });
  return {
    aws,
    clients,
    store,
    /** Resolves when all uploads so far are handled. */
    idle: () => poller.idle(),
    /** Finishes the current batch and ends the services. */
    async stop() {
      await poller.stop();
      await aws.close();
    },
  };
}
