import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { type EventBusServer, startEventBusServer } from '../../../testing/event-bus-server';

const HEADLINE = 'Ferry runs aground off Stavering';
const TIME = '2026-11-02T06:10:00.000Z';

const live = {
  ...{ eventId: '01KA3BZ4Q0ABCDEFGHJKMNPQRS', version: 1, status: 'live', openedAt: TIME, updatedAt: TIME },
  ...{ headline: HEADLINE, figures: [], sources: ['Tarn Valley Herald'], articles: 1, origins: 1 },
};
const event = (item: object): DynamoDBStreamEvent => ({
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: '4711',
        ...JSON.parse(
          JSON.stringify({ Keys: marshall({ PK: 'EVENT#1', SK: 'RECORD' }), NewImage: marshall(item) }),
        ),
      },
    },
  ],
});

describe('the announce function', () => {
  let server: EventBusServer;
  let handler: (event: DynamoDBStreamEvent) => Promise<unknown>;
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    server = await startEventBusServer();
    Object.assign(process.env, {
      EVENT_BUS_NAME: 'newsfold-test',
      POWERTOOLS_SERVICE_NAME: 'announce',
      AWS_ENDPOINT_URL_EVENTBRIDGE: server.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    ({ handler } = await import('../../../lambdas/announce/handler'));
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((line) => lines.push(JSON.parse(`${line}`)) > 0);
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await server.close();
  });

  it('puts a change on the bus that its environment names, and counts it', async () => {
    expect(await handler(event(live))).toEqual({ batchItemFailures: [] });
    expect(server.taken.flat()).toMatchObject([
      {
        EventBusName: 'newsfold-test',
        Source: 'newsfold',
        DetailType: 'EventOpened',
        Detail: expect.any(String),
      },
    ]);
    expect(lines).toMatchObject([{ service: 'announce', Announced: 1 }]);
    expect(lines[0]?._aws).toMatchObject({ CloudWatchMetrics: [{ Namespace: 'Newsfold' }] });
  });

  it('tells where it ended and why, and nothing of the article', async () => {
    const unreadable = { ...live, sources: HEADLINE, figures: HEADLINE };
    await expect(handler(event(unreadable))).rejects.toThrow('The first record could not be announced.');
    const failure = { level: 'ERROR', service: 'announce', sequenceNumber: '4711', error: 'TypeError' };
    expect(lines).toMatchObject([failure]);
    expect(JSON.stringify(lines)).not.toContain('Ferry');
  });

  it('writes nothing where there is nothing to tell', async () => {
    expect(await handler(event({ ...live, status: 'retracted' }))).toEqual({ batchItemFailures: [] });
    expect(lines).toEqual([]);
  });
});
