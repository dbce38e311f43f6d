import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { type AnnounceFailure, createHandler } from '../../../lambdas/announce/create-handler';
import { EventBridgeEventBus } from '../../../lambdas/announce/eventbridge-event-bus';
import { type EventBusServer, startEventBusServer } from '../../../testing/event-bus-server';
import { deliver } from '../../../testing/table-stream';

/** Versions that merge an event into others one after the other: each is told of, and its record is short. */
function recordOf(eventId: string, version: number, image: object = {}): DynamoDBRecord {
  const time = '2026-11-02T06:10:00.000Z';
  const merged = { eventId, version, status: 'merged', mergedInto: `E${version}`, openedAt: time };
  const item = { ...merged, updatedAt: time, ...image };
  const asLambdaHas = (value: object) => JSON.parse(JSON.stringify(marshall(value)));
  return {
    eventName: 'INSERT',
    dynamodb: {
      Keys: asLambdaHas({ PK: `EVENT#${eventId}`, SK: 'RECORD' }),
      NewImage: { ...asLambdaHas(item), matching: { B: 'not to be read' } },
      SequenceNumber: `${eventId} ${version}`,
    },
  };
}

describe('the announce handler', () => {
  let server: EventBusServer;

  beforeAll(async () => {
    server = await startEventBusServer();
    // pauses of no length
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await server.close();
  });
  beforeEach(() => {
    server.taken.length = 0;
    server.failWith(() => ({ refused: () => false }));
  });

  const handlerWith = (failures: AnnounceFailure[], told: (number | 'ended')[] = []) =>
    createHandler(new EventBridgeEventBus(server.client, 'bus'), {
      announced: (changes) => told.push(changes),
      failed: (failure) => failures.push(failure),
      ended: () => told.push('ended'),
    });
  const handle = async (Records: DynamoDBRecord[]) => {
    const failures: AnnounceFailure[] = [];
    const told: (number | 'ended')[] = [];
    const before = server.requests();
    const { batchItemFailures } = await handlerWith(failures, told)({ Records });
    const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    return { failed, failures, told, requests: server.requests() - before };
  };
  const taken = () =>
    server.taken.map((entries) =>
      entries.map(({ Detail = '' }) => {
        const { eventId, version } = JSON.parse(Detail);
        return `${eventId} ${version}`;
      }),
    );

  it('puts ten changes at once, and of one event never two', async () => {
    const twelve = Array.from({ length: 12 }, (_, index) => recordOf(`E${index}`, 1));
    const { failed, told } = await handle([...twelve, recordOf('E11', 2), recordOf('E10', 2)]);
    expect([failed, taken().map(({ length }) => length)]).toEqual([[], [10, 2, 2]]);
    expect(told).toEqual([10, 2, 2, 'ended']);
  });

  it('puts what was refused again, alone, up to four times in all', async () => {
    let left = 3;
    server.failWith(() => ({ refused: (entry) => entry.Detail?.includes('"B"') === true && left-- > 0 }));
    const { failed, requests } = await handle(['A', 'B', 'C'].map((eventId) => recordOf(eventId, 1)));
    expect([failed, requests, taken()]).toEqual([[], 4, [['A 1', 'C 1'], [], [], ['B 1']]]);
  });

  it('ends at the first that is refused to the end, so that no later version overtakes', async () => {
    server.failWith(() => ({ refused: (entry) => entry.Detail?.includes('"B"') === true }));
    const records = ['A', 'B', 'C', 'A', 'B'].map((eventId, index) => recordOf(eventId, index));
    const { failed, failures, requests, told } = await handle(records);
    expect([failed, requests]).toEqual([['B 1'], 4]);
    expect(taken().flat()).toEqual(['A 0', 'C 2']);
    expect(failures).toEqual([{ sequenceNumber: 'B 1', error: expect.any(Error) }]);
    expect(told).toEqual([2, 'ended']);
  });

  it('leaves all of a request to come again that failed as a whole, after the attempts of the SDK', async () => {
    let requests = 0;
    server.failWith(() => (requests++ === 0 ? { refused: () => false } : { status: 500 }));
    const twelve = Array.from({ length: 12 }, (_, index) => recordOf('ABCDEFGHIJKL'.charAt(index), 1));
    expect(await handle(twelve)).toMatchObject({ failed: ['K 1'], requests: 1 + 3 });
  });

  it('fails as a whole where the first record fails, to have the batch halved and the error counted', async () => {
    server.failWith(() => ({ status: 500 }));
    for (const records of [[recordOf('A', 1), recordOf('B', 1)], [recordOf('A', 1)]])
      await expect(handle(records)).rejects.toThrow('The first record could not be announced.');
  });

  it('keeps others from the dead letters where one can never be announced', async () => {
    server.failWith(() => ({ refused: (entry) => entry.Detail?.includes('"C"') === true }));
    const records = ['A', 'B', 'C', 'D', 'E', 'F'].map((eventId) => recordOf(eventId, 1));
    const dead = await deliver(records, handlerWith([]), 6, 3);
    expect(dead).toEqual(['C 1']);
    expect([...new Set(taken().flat())]).toEqual(['A 1', 'B 1', 'D 1', 'E 1', 'F 1']);
  });

  it('announces what comes before a record that it cannot read, and ends there', async () => {
    const unreadable = recordOf('B', 1);
    Object.assign(unreadable.dynamodb?.NewImage ?? {}, { version: {} });
    const { failed, failures } = await handle([recordOf('A', 1), unreadable, recordOf('C', 1)]);
    expect([failed, taken()]).toEqual([['B 1'], [['A 1']]]);
    expect(failures).toMatchObject([{ sequenceNumber: 'B 1' }]);
  });

  it('asks for nothing where there is nothing to tell', async () => {
    const deleted = { ...recordOf('A', 1), eventName: 'REMOVE' as const };
    const without = { ...deleted, dynamodb: { ...deleted.dynamodb, NewImage: undefined } };
    const none = recordOf('B', 1, { status: 'retracted' });
    expect(await handle([without, none, { eventName: 'INSERT' }])).toMatchObject({ failed: [], requests: 0 });
  });
});
