import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { type AnnounceFailure, createHandler } from '../../../lambdas/announce/create-handler';
import { EventBridgeEventBus } from '../../../lambdas/announce/eventbridge-event-bus';
import type { Change } from '../../../lambdas/core/feed/change';
import { mergeEvents } from '../../../lambdas/ingest/event/merge-events';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import { localClients } from '../../../lib/local/aws/clients';
import { createTable } from '../../../lib/local/aws/create-table';
import { place, removalOf, UPLOADED_AT, versionOf } from '../../../testing/articles';
import { type DynamoDbLocal, startDynamoDbLocal, whyNoDynamoDbLocal } from '../../../testing/dynamodb-local';
import { type EventBusServer, startEventBusServer } from '../../../testing/event-bus-server';
import { inventedReports } from '../../../testing/invented-reports';
import { mulberry32 } from '../../../testing/random';
import { deliver, enableStream, readStream } from '../../../testing/table-stream';

const TABLE = 'announce-test';
const BUS = 'newsfold-test';

const noJava = whyNoDynamoDbLocal();
const why = noJava === null ? '' : ` (skipped: ${noJava})`;

(noJava === null ? describe : describe.skip)(
  `the announce function on the stream of a real table${why}`,
  () => {
    let local: DynamoDbLocal;
    let client: DynamoDBClient;
    let server: EventBusServer;
    let shards: DynamoDBRecord[][];
    let changes: { merged: { from: string; into: string }; retracted: string };

    /** Reports come in; two events are found to be one; all reports of a third are withdrawn. */
    const fill = async () => {
      const store = new DynamoDbEventStore(client, TABLE);
      const reports = inventedReports(3, 5);
      const placed = new Map<string, string>();
      for (const report of reports)
        for (const eventId of (await place(store, versionOf(report))).flat()) placed.set(report.key, eventId);
      const events = [...new Set(placed.values())].sort();
      const [into, from, retracted] = events as [string, string, string];
      await mergeEvents({ from, into }, UPLOADED_AT, store, async () => {});
      for (const report of reports)
        if (placed.get(report.key) === retracted) await place(store, removalOf(report, 2));
      return { merged: { from, into }, retracted };
    };

    beforeAll(async () => {
      [local, server] = await Promise.all([startDynamoDbLocal(), startEventBusServer()]);
      if ('skipped' in local) throw new Error(local.skipped);
      client = localClients({ s3: '', sqs: '', dynamodb: local.endpoint }).dynamodb;
      await createTable(client, TABLE);
      await enableStream(client, TABLE);
      changes = await fill();
      shards = await readStream(local.endpoint, TABLE);
      // pauses of no length
      jest.spyOn(Math, 'random').mockReturnValue(0);
    });
    afterAll(async () => {
      client.destroy();
      await server.close();
      if (!('skipped' in local)) await local.close();
    });

    const isRecord = ({ dynamodb }: DynamoDBRecord) => dynamodb?.Keys?.SK?.S === 'RECORD';
    /** What the bus took of all shards, in the order of the requests, and what the function told of failures. */
    const announce = async (
      fault: Parameters<EventBusServer['failWith']>[0],
      batchSize: number,
      isWanted = isRecord,
    ) => {
      server.failWith(fault);
      server.taken.length = 0;
      const failures: AnnounceFailure[] = [];
      let announced = 0;
      const bus = new EventBridgeEventBus(server.client, BUS);
      const handler = createHandler(bus, {
        announced: (count) => {
          announced += count;
        },
        failed: (failure) => failures.push(failure),
        ended: () => {},
      });
      for (const shard of shards) await deliver(shard.filter(isWanted), handler, batchSize);
      const taken = server.taken.flat();
      expect(announced).toBe(taken.length);
      return { taken, failures, changes: taken.map(asChange) };
    };
    const asChange = ({ DetailType, Detail = '' }: { DetailType?: string; Detail?: string }) =>
      ({ type: DetailType, detail: JSON.parse(Detail) }) as Change;
    const ofEvents = (all: readonly Change[]) => {
      const byEvent = new Map<string, Change[]>();
      for (const change of all)
        byEvent.set(change.detail.eventId, [...(byEvent.get(change.detail.eventId) ?? []), change]);
      return byEvent;
    };
    const typesOf = (all: readonly Change[] = []) => all.map(({ type }) => type);

    it('tells of every event from its opening on, version by version, of a merger and of a retraction', async () => {
      const { taken, failures, changes: all } = await announce(() => ({ refused: () => false }), 100);
      expect(failures).toEqual([]);
      expect(new Set(taken.map(({ EventBusName, Source }) => `${EventBusName} ${Source}`))).toEqual(
        new Set([`${BUS} newsfold`]),
      );
      const byEvent = ofEvents(all);
      for (const told of byEvent.values()) {
        expect(typesOf(told).filter((type) => type === 'EventOpened')).toEqual(['EventOpened']);
        expect(told[0]?.type).toBe('EventOpened');
        const versions = told.map(({ detail }) => detail.version);
        expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      }
      const { from, into } = changes.merged;
      expect(byEvent.get(from)?.at(-1)).toMatchObject({ type: 'EventsMerged', detail: { from, into } });
      expect(typesOf(byEvent.get(changes.retracted)).at(-1)).toBe('EventRetracted');
      expect(typesOf(byEvent.get(into)).at(-1)).toBe('EventUpdated');
    });

    it('misses nothing and lets nothing overtake where the bus fails at random, and batches with it', async () => {
      const { changes: calm } = await announce(() => ({ refused: () => false }), 100);
      let [failed, duplicates] = [0, 0];
      for (const seed of [3, 4, 5]) {
        const random = mulberry32(seed);
        const { changes: all, failures } = await announce(() => {
          if (random() < 0.15) return { status: 500 };
          const share = random() < 0.3 ? 0.9 : 0.6;
          return { refused: () => random() < share };
        }, seed);
        failed += failures.length;
        duplicates += all.length - calm.length;
        for (const [eventId, told] of ofEvents(calm)) {
          const again = ofEvents(all).get(eventId) ?? [];
          const versions = again.map(({ detail }) => detail.version);
          const firsts = again.filter(({ detail }, index) => versions.indexOf(detail.version) === index);
          expect(firsts).toEqual(told);
        }
      }
      expect(failed).toBeGreaterThan(5);
      expect(duplicates).toBeGreaterThan(0);
    });

    it('says nothing of members, articles and postings, and unpacks nothing that is the pipeline’s own', async () => {
      const { changes: all } = await announce(() => ({ refused: () => false }), 100);
      const records = shards.flat().filter(({ dynamodb }) => dynamodb?.Keys?.SK?.S === 'RECORD');
      expect(shards.flat().length).toBeGreaterThan(records.length);
      expect(all.length).toBeLessThanOrEqual(records.length);
      expect(JSON.stringify(all)).not.toMatch(/"(?:matching|pending|day|PK|SK)"/);
    });
  },
);
