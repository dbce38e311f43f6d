import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { localClients } from '../../lib/local/aws/clients';
import type { FoldedEvent } from '../../lib/local/folded-event';
import { LinesOf, spawnCli } from '../../testing/cli';
import { inventedReports } from '../../testing/invented-reports';
import { changed, itOnSeeds, lantern, portEllery, type Sample, seeds } from '../../testing/samples';

type Clients = ReturnType<typeof localClients>;

/** What the first line of `--serve --json` announces. */
interface Announced {
  endpoints: Parameters<typeof localClients>[0];
  bucket: string;
  queue: string;
  table: string;
}

const reports = portEllery();
const [wire, business] = [0, 4].map((index) => reports[index] as Sample) as [Sample, Sample];

describe('newsfold --serve', () => {
  let dataDir: string;
  let lines: LinesOf;
  let announced: Announced;
  let clients: Clients;

  const start = async () => {
    lines = new LinesOf(spawnCli('--serve', '--port', '0', '--json', '--data', dataDir));
    announced = JSON.parse(await lines.until(() => lines.stdout[0])) as Announced;
    clients = localClients(announced.endpoints);
  };
  const stop = async (signal: NodeJS.Signals) => {
    for (const client of Object.values(clients)) client.destroy();
    return lines.end(signal);
  };
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'newsfold-serve-'));
    await start();
  });
  afterAll(async () => {
    await stop('SIGKILL');
    rmSync(dataDir, { recursive: true, maxRetries: 20, retryDelay: 100 });
  });

  const put = ({ key, body }: Sample) =>
    clients.s3.send(new PutObjectCommand({ Bucket: announced.bucket, Key: key, Body: body }));
  const remove = (Key: string) => clients.s3.send(new DeleteObjectCommand({ Bucket: announced.bucket, Key }));
  /** The events that were printed, in their order. */
  const printed = () => lines.stdout.slice(1).map((line) => JSON.parse(line) as FoldedEvent);
  /** The last state of the event with members under a prefix, once it is as wanted. */
  const eventOf = (prefix: string, wanted: (event: FoldedEvent) => boolean) =>
    lines.until(() => {
      const last = printed().findLast(({ members }) => members.some(({ key }) => key.startsWith(prefix)));
      return last && wanted(last) && last;
    });
  /** Uploads work that keeps the handler busy for a while. */
  const busyWith = async (name: string) => {
    const body = inventedReports(10, 7)
      .map((report) => report.body)
      .join('\n');
    await put({ key: `${name}.jsonl`, body });
  };

  it('announces its services in the first line', () => {
    expect(announced).toEqual({
      endpoints: {
        s3: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        sqs: announced.endpoints.s3,
        dynamodb: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      },
      bucket: 'newsfold-articles',
      queue: expect.stringContaining('/newsfold-articles'),
      table: 'newsfold-events',
    });
  });

  it('folds what is uploaded, lets an upload that comes again change nothing, and lets go of what is deleted', async () => {
    const five = [wire, business, ...reports.slice(1, 2), ...reports.slice(5)];
    for (const report of five) await put({ ...report, key: `blast/${report.key}` });
    const event = await eventOf('blast/', ({ articles }) => articles === 5);
    expect(event.members.map(({ key }) => key).sort()).toEqual(five.map(({ key }) => `blast/${key}`).sort());
    const boats = ({ figures }: FoldedEvent) => figures.some(({ metric }) => metric === 'boats damaged');
    expect(boats(event)).toBe(true);

    await put({ ...wire, key: `blast/${wire.key}` });
    await remove(`blast/${business.key}`);
    const four = await eventOf('blast/', ({ articles }) => articles === 4);
    expect([four.eventId, four.version, four.members.length]).toEqual([event.eventId, event.version + 1, 4]);
    expect(four.sources).not.toContain('Meridian Business Daily');
    expect(boats(four)).toBe(false);
  });

  itOnSeeds('folds the five seeds into one event', async () => {
    for (const seed of seeds) await put({ ...seed, key: `seeds/${seed.key}` });
    const event = await eventOf('seeds/', ({ articles }) => articles === 5);
    expect(event.members.map(({ key }) => key)).toEqual(seeds.map(({ key }) => `seeds/${key}`));
  });

  it('tells of an object that was deleted before it was read, and goes on', async () => {
    await busyWith('before');
    await put({ ...wire, key: 'brief.json' });
    await remove('brief.json');
    await put({ ...lantern(2), key: 'after.json' });
    await eventOf('after.json', () => true);
    expect(lines.stderr).toContain('rejected: brief.json: The object was deleted before it was read.');
    expect(printed().some(({ members }) => members.some(({ key }) => key === 'brief.json'))).toBe(false);
  });

  it('tells of an upload that it rejects', async () => {
    await put({ key: 'short.txt', body: 'too short' });
    await lines.until(() => lines.stderr.find((line) => line.startsWith('rejected: short.txt: ')));
  });

  it('keeps records through kill -9 and finishes what was waiting, when it is started again', async () => {
    const { eventId } = await eventOf('blast/', ({ articles }) => articles === 4);
    await busyWith('waiting');
    await put({ ...changed(wire, { id: 'late' }), key: 'blast/late.json' });
    const before = printed().length;
    await stop('SIGKILL');
    expect(
      printed()
        .slice(before)
        .some(({ members }) => members.some(({ key }) => key === 'blast/late.json')),
    ).toBe(false);

    await startWhenFree();

    const event = await eventOf('blast/late.json', () => true);
    expect([event.eventId, event.articles]).toEqual([eventId, 5]);
    const ofWaiting = await eventOf('waiting.jsonl', () => true);
    expect(ofWaiting.status).toBe('live');
    const { Items = [] } = await clients.dynamodb.send(
      new QueryCommand({
        TableName: announced.table,
        KeyConditionExpression: 'PK = :pk AND SK = :sk',
        ExpressionAttributeValues: {
          ':pk': { S: 'UPLOAD#newsfold-articles/waiting.jsonl' },
          ':sk': { S: 'UPLOAD' },
        },
      }),
    );
    expect(Items.map(({ status, articles }) => [status?.S, articles?.N])).toEqual([['accepted', '30']]);
  });

  /** The services end a moment after the process that was killed, and keep the folder until then. */
  const startWhenFree = async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await start();
      } catch (error) {
        if (attempt === 30) throw error;
      }
    }
  };

  it('ends cleanly on Ctrl-C', async () => {
    expect(await stop('SIGINT')).toEqual([0, null]);
    expect(lines.stderr.at(-1)).toMatch(
      /^Latency from upload to record: p50 [\d.]+ s, p99 [\d.]+ s over \d+ uploads?$/,
    );
    await expect(fetch(announced.endpoints.s3)).rejects.toThrow();
    expect(lines.stderr.filter((line) => line.startsWith('failed'))).toEqual([]);
  });
});
