import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { Head, Member } from '../../lambdas/store/event-store';
import { localClients } from '../../lib/local/aws/clients';
import { createTable } from '../../lib/local/aws/create-table';
import { sqsEvent } from '../../lib/local/aws/sqs-event';
import { liveEventIds } from '../../lib/local/fold-files';
import { type Bundle, makeBundle } from '../../testing/bundle';
import { type DynamoDbLocal, startDynamoDbLocal, whyNoDynamoDbLocal } from '../../testing/dynamodb-local';
import { itOnSeeds, portEllery, type Sample, seeds } from '../../testing/samples';
import { type Stack, startStack } from '../lib/local/aws/stack';

/** Which of the seven reports are copies of the first. */
const COPIES = new Set([1, 2, 3]);

const noJava = whyNoDynamoDbLocal();
const onBothEngines = noJava === null ? '' : ` (only on dynalite; DynamoDB Local skipped: ${noJava})`;

/** Loads the bundle as Lambda does and prints what it answers after what it logs, all on stdout. */
const RUN = `
const [path, event] = process.argv.slice(1);
process.stderr.write = process.stdout.write.bind(process.stdout);
require(path).handler(JSON.parse(event)).then((answer) => console.log(JSON.stringify(answer)));
`;

/** Most bytes of log an article, which are paid for: ten to a batch take 235, seven with their share of the metrics more. */
const LOG_BYTES_AN_ARTICLE = 250;

describe('the handler as it is deployed', () => {
  let bundle: Bundle | undefined;
  let stack: Stack;
  let local: DynamoDbLocal;
  let engines: { endpoint: string; client: DynamoDBClient }[];

  beforeAll(async () => {
    [stack, local] = await Promise.all([startStack(), startDynamoDbLocal()]);
    bundle = makeBundle();
    const endpoints = [stack.aws.endpoints.dynamodb, ...('skipped' in local ? [] : [local.endpoint])];
    engines = endpoints.map((endpoint) => {
      return { endpoint, client: localClients({ ...stack.aws.endpoints, dynamodb: endpoint }).dynamodb };
    });
  });
  afterAll(async () => {
    bundle?.remove();
    for (const { client } of engines) client.destroy();
    await stack.close();
    if (!('skipped' in local)) await local.close();
  });

  const upload = async (samples: readonly Sample[]): Promise<SQSEvent> => {
    for (const { key, body } of samples)
      await stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key: key, Body: body }));
    const records = await stack.takeRecords();
    const bodies = records.map((record) => JSON.stringify({ Records: [record] }));
    return sqsEvent(
      stack.aws.queue,
      bodies.map((Body, index) => ({ MessageId: `message ${index}`, Body })),
    );
  };

  /** The answer of the bundle in a process of its own, with the lines that it logged. */
  const invoke = async (event: SQSEvent, table: string, endpoint: string) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['-e', RUN, bundle?.path ?? '', JSON.stringify(event)],
      {
        env: {
          TABLE_NAME: table,
          QUEUE_URL: stack.aws.queue,
          AWS_ENDPOINT_URL_S3: stack.aws.endpoints.s3,
          AWS_ENDPOINT_URL_SQS: stack.aws.endpoints.sqs,
          AWS_ENDPOINT_URL_DYNAMODB: endpoint,
          AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
          POWERTOOLS_SERVICE_NAME: 'trial',
          AWS_REGION: 'us-east-1',
          AWS_ACCESS_KEY_ID: 'local',
          AWS_SECRET_ACCESS_KEY: 'local',
        },
      },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const answer = lines.pop() as SQSBatchResponse;
    const metrics = lines.pop();
    for (const line of lines) delete line.timestamp;
    const logBytes = Buffer.byteLength(stdout) - Buffer.byteLength(JSON.stringify(answer));
    return { answer, metrics, log: lines, logBytes };
  };

  /** What the bundle writes into a new table of each engine. */
  const fold = (event: SQSEvent, table: string) =>
    Promise.all(
      engines.map(async ({ endpoint, client }) => {
        await createTable(client, table);
        const invoked = await invoke(event, table, endpoint);
        const store = new DynamoDbEventStore(client, table);
        const events: { head: Head; members: Member[] }[] = [];
        for (const eventId of await liveEventIds(client, table))
          events.push({ head: (await store.head(eventId)) as Head, members: await store.members(eventId) });
        return { ...invoked, events };
      }),
    );

  it(`folds seven reports of one event the same on every engine${onBothEngines}`, async () => {
    const [first, ...others] = await fold(await upload(portEllery()), 'samples');
    expect(first?.answer).toEqual({ batchItemFailures: [] });
    expect(first?.log).toEqual(
      portEllery().map(({ key }, index) => ({
        ...{ level: 'INFO', message: 'handled', key, articles: 1, ...(COPIES.has(index) && { copies: 1 }) },
        events: 1,
      })),
    );
    expect(first?.metrics).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Namespace: 'Newsfold', Dimensions: [['service']] }] },
      ...{ service: 'trial', EventsOpened: 1, EventsJoined: Array(6).fill(1) },
      ...{ Articles: Array(7).fill(1), Copies: Array(3).fill(1), Uploads: Array(7).fill(1) },
    });
    expect(first?.metrics.UploadToRecord).toHaveLength(7);
    expect((first?.logBytes as number) / 7).toBeLessThan(LOG_BYTES_AN_ARTICLE);
    expect(
      first?.events.map(({ head, members }) => [head.record.articles, head.record.origins, members.length]),
    ).toEqual([[7, 4, 7]]);
    for (const { answer, log, events } of others)
      expect({ answer, log, events }).toEqual({
        answer: first?.answer,
        log: first?.log,
        events: first?.events,
      });
    expect(others).toHaveLength(noJava === null ? 1 : 0);
  });

  it('fails a message that it cannot handle alone', async () => {
    const event = await upload(portEllery().slice(0, 2));
    const [good] = event.Records;
    if (good) event.Records.splice(1, 0, { ...good, messageId: 'poison', body: 'no S3 event' });
    for (const { answer, log, events } of await fold(event, 'poison')) {
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }] });
      expect(log.map(({ level }) => level)).toEqual(['INFO', 'ERROR', 'INFO']);
      expect(events.map(({ members }) => members.length)).toEqual([2]);
    }
  });

  itOnSeeds(`folds the five seeds into one event on every engine${onBothEngines}`, async () => {
    const [first, ...others] = await fold(await upload(seeds), 'seeds');
    expect(first?.events.map(({ members }) => members.map(({ from }) => from.key).sort())).toEqual([
      seeds.map(({ key }) => key),
    ]);
    for (const { events } of others) expect(events).toEqual(first?.events);
  });
});
