import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createHandler } from '../../lambdas/ingest/create-handler';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore, Head } from '../../lambdas/store/event-store';
import { S3ArticleSource } from '../../lambdas/store/s3/s3-article-source';
import { localClients } from '../../lib/local/aws/clients';
import { sqsEvent } from '../../lib/local/aws/sqs-event';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { type Capacity, CapacityMeter, KeyHeat } from '../../testing/capacity-meter';
import { wrapped } from '../../testing/stores';
import { Announced } from './announced';

/** What a stream of uploads, each of one article, took of AWS. */
export interface Metered {
  batches: number;
  capacity: Capacity;
  s3Gets: number;
  /** What each partition key took, stretch by stretch of the stream. */
  heat: KeyHeat;
  /** Times that DynamoDB was waited for. */
  tableWaves: number;
  announced: Announced;
  opened: number;
  joined: number;
  copies: number;
}

/** Articles of a stretch in which the heat of keys is measured: a term that one in a hundred looks up is in it five times. */
export const STRETCH = 500;

/** Messages of a batch, as the queue hands them to the function. */
export const BATCH = 10;

/** Handles what lies in the queue, ten messages a time, over a table whose requests are metered. */
export async function meterStream(aws: EmbeddedAws, onBatch: (messages: number) => void): Promise<Metered> {
  const clients = localClients(aws.endpoints);
  const [s3, table, announced] = [new Waves(), new Waves(), new Announced()];
  const heat = new KeyHeat();
  const meter = new CapacityMeter(clients.dynamodb, heat);
  const store = new DynamoDbEventStore(table.count(clients.dynamodb), aws.table);
  const counts = { opened: 0, joined: 0, copies: 0 };
  const ports = {
    source: new S3ArticleSource(s3.count(clients.s3)),
    store: announcing(store, announced),
    requeue: async () => {
      throw new Error('An upload of one article was not done in time.');
    },
  };
  const handler = createHandler(ports, {
    done({ opened, joined, copies }) {
      counts.opened += opened;
      counts.joined += joined;
      counts.copies += copies;
    },
    failed({ error }) {
      throw error;
    },
  });
  let batches = 0;
  for (let messages = await receive(aws); messages.length > 0; messages = await receive(aws)) {
    await handler(sqsEvent(aws.queue, messages));
    onBatch(messages.length);
    batches++;
    if ((batches * BATCH) % STRETCH === 0) heat.nextStretch();
  }
  return {
    batches,
    capacity: meter.take(),
    heat,
    s3Gets: s3.requests,
    tableWaves: table.waves,
    announced,
    ...counts,
  };
}

/** A store that has each head announced which it writes. */
function announcing(store: EventStore, announced: Announced): EventStore {
  return wrapped(store, async (call, method, [head]) => {
    const answer = await call();
    if (method === 'putHead' && answer) await announced.written(head as Head);
    return answer;
  });
}

/** The next messages; they are hidden from then on for longer than the bench takes, and never deleted. */
async function receive({ endpoints, queue }: EmbeddedAws): Promise<Message[]> {
  const { sqs } = localClients(endpoints);
  const request = { QueueUrl: queue, MaxNumberOfMessages: BATCH, VisibilityTimeout: 12 * 60 * 60 };
  return (await sqs.send(new ReceiveMessageCommand(request))).Messages ?? [];
}

/** Counts the requests of clients, and how often one had to be waited for before the next could leave. */
class Waves {
  /** Times at which requests left while none was under way: what leaves together is waited for once. */
  waves = 0;
  requests = 0;
  private underWay = 0;

  /** Counts what a client sends from now on. */
  count<Client extends DynamoDBClient | S3Client>(client: Client): Client {
    const { middlewareStack } = client as DynamoDBClient;
    middlewareStack.add(
      (next) => async (args) => {
        this.requests++;
        if (this.underWay++ === 0) this.waves++;
        try {
          return await next(args);
        } finally {
          this.underWay--;
        }
      },
      { step: 'initialize', name: 'waves' },
    );
    return client;
  }
}
