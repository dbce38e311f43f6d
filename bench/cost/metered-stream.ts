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
import { AnnouncementMeter } from './announcement-meter';

/** What a stream of uploads of one article each used of AWS. */
export interface MeteredStream {
  batches: number;
  capacity: Capacity;
  s3Gets: number;
  /** Units by partition key, and the hottest stretch of each key. */
  heat: KeyHeat;
  /** Number of waits for DynamoDB. */
  tableWaves: number;
  announced: AnnouncementMeter;
  opened: number;
  joined: number;
  copies: number;
}

/** Articles of a stretch in which the heat of keys is measured: a term that 1 in 100 articles looks up is in it 5 times. */
export const STRETCH = 500;

/** Messages of a batch, as the event source of the function delivers them. */
export const BATCH = 10;

/** Handles the messages of the queue in batches of ten, over a table whose requests are metered. */
export async function meterStream(
  aws: EmbeddedAws,
  onBatch: (messages: number) => void,
): Promise<MeteredStream> {
  const clients = localClients(aws.endpoints);
  const [s3, table, announced] = [new RequestWaves(), new RequestWaves(), new AnnouncementMeter()];
  const heat = new KeyHeat();
  const meter = new CapacityMeter(clients.dynamodb, heat);
  const store = new DynamoDbEventStore(table.count(clients.dynamodb), aws.table);
  const counts = { opened: 0, joined: 0, copies: 0 };
  const ports = {
    source: new S3ArticleSource(s3.count(clients.s3)),
    store: announcing(store, announced),
    requeue: async () => {
      throw new Error('The time did not suffice for an upload of one article.');
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

/** A store that announces each head that it writes. */
function announcing(store: EventStore, announced: AnnouncementMeter): EventStore {
  return wrapped(store, async (call, method, [head]) => {
    const answer = await call();
    if (method === 'putHead' && answer) await announced.announce(head as Head);
    return answer;
  });
}

/** Receives the next messages, which are never deleted but hidden for longer than the bench takes. */
async function receive({ endpoints, queue }: EmbeddedAws): Promise<Message[]> {
  const { sqs } = localClients(endpoints);
  const request = { QueueUrl: queue, MaxNumberOfMessages: BATCH, VisibilityTimeout: 12 * 60 * 60 };
  return (await sqs.send(new ReceiveMessageCommand(request))).Messages ?? [];
}

/** Counts the requests of clients, and the waves in which they are sent. */
class RequestWaves {
  /** Number of requests sent while none was in flight: requests that are sent together are waited for once. */
  waves = 0;
  requests = 0;
  private inFlight = 0;

  /** Counts the requests of a client from now on. */
  count<Client extends DynamoDBClient | S3Client>(client: Client): Client {
    const { middlewareStack } = client as DynamoDBClient;
    middlewareStack.add(
      (next) => async (args) => {
        this.requests++;
        if (this.inFlight++ === 0) this.waves++;
        try {
          return await next(args);
        } finally {
          this.inFlight--;
        }
      },
      { step: 'initialize', name: 'waves' },
    );
    return client;
  }
}
