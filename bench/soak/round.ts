import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { localClients } from '../../lib/local/aws/clients';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { verifyTable } from '../../lib/verify/verify-table';
import type { Random } from '../../testing/random';
import { redriveDeadLetters } from './dead-letters';
import { inLanes } from './in-lanes';
import { type BucketChange, drawLives, type Lives } from './lives';
import { outcomeProblems } from './outcome';
import type { Verdict } from './promises';
import { Reader } from './reader';
import { untilEmpty } from './until-empty';
import { Workers } from './workers';

/** The size of a round. */
interface RoundSize {
  workers: number;
  events: number;
  outlets: number;
}

/** Counts of a round. */
export interface Round {
  articles: number;
  uploads: number;
  kills: number;
  /** Messages that kills and faults made dead letters, and that were sent once more. */
  redriven: number;
  recordsRead: number;
  minutes: number;
}

/** Milliseconds between two moments at which a worker may be killed, and the share of them at which one is. */
const KILL_EVERY = 8_000;
const KILL_SHARE = 0.7;

/** Number of messages that are no notifications. */
const POISON_MESSAGES = 5;

/** Parallel uploads; all changes of one key are in the same lane. */
const LANES = 4;

/**
 * Runs a round. Articles are uploaded, corrected and deleted while workers handle them, meet faults and are killed, and
 * while a reader and a verifier read the table. Then everything in flight is delivered, and the table is checked against
 * the uploads.
 */
export async function runRound(
  aws: EmbeddedAws,
  { workers: count, events, outlets }: RoundSize,
  random: Random,
  verdict: Verdict,
): Promise<Round> {
  const begun = performance.now();
  const clients = localClients(aws.endpoints);
  const lives = drawLives(events, outlets, random);
  const workers = new Workers(count, aws, Math.floor(random() * 1e6));
  const reader = new Reader(clients.dynamodb, aws.table);
  const killing = setInterval(() => {
    if (random() < KILL_SHARE) workers.kill(Math.floor(random() * count));
  }, KILL_EVERY);
  try {
    await upload(lives, aws);
    const meanwhile = await verifyTable(clients.dynamodb, aws.table, () => {});
    const alarms = meanwhile.violations.map((violation) => `while articles came in: ${inWords(violation)}`);
    verdict.add(1, alarms);
    const untilHandled = () => untilEmpty({ clients, queue: aws.queue });
    await untilHandled();
    clearInterval(killing);
    const redriven = await redriveDeadLetters(clients.sqs, aws, untilHandled);
    workers.check();
    await reader.stop();
    verdict.add(6, reader.problems);
    await judge(aws, lives, verdict);
    return {
      ...{ articles: events * outlets, uploads: lives.changes.length, kills: workers.kills, redriven },
      ...{ recordsRead: reader.reads, minutes: (performance.now() - begun) / 60_000 },
    };
  } finally {
    clearInterval(killing);
    workers.stop();
  }
}

/** Makes all changes in their order, and sends messages that are no notifications. */
async function upload({ changes }: Lives, { endpoints, bucket, queue }: EmbeddedAws): Promise<void> {
  const { s3, sqs } = localClients(endpoints);
  for (let index = 0; index < POISON_MESSAGES; index++)
    await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: `no S3 event ${index}` }));
  await inLanes(lanesOf(changes), LANES, async (lane) => {
    for (const { key: Key, body: Body } of lane) {
      const object = { Bucket: bucket, Key };
      await s3.send(
        Body === null ? new DeleteObjectCommand(object) : new PutObjectCommand({ ...object, Body }),
      );
    }
  });
}

/** Checks the table against the promises and against the uploads. */
async function judge(aws: EmbeddedAws, lives: Lives, verdict: Verdict): Promise<void> {
  const { dynamodb } = localClients(aws.endpoints);
  const { violations, underWay } = await verifyTable(dynamodb, aws.table, () => {});
  for (const violation of violations) verdict.add(violation.promise, [inWords(violation)]);
  if (underWay > 0) verdict.add(1, [`${underWay} articles, events or uploads are still under way`]);
  await outcomeProblems(aws, lives, POISON_MESSAGES, verdict);
}

function inWords({ id, problem }: { id: string; problem: string }): string {
  return `${id}: ${problem}`;
}

/** Distributes the changes to lanes, with all changes of one key in the same lane. */
function lanesOf(changes: readonly BucketChange[]): BucketChange[][] {
  const lanes = Array.from({ length: LANES }, (): BucketChange[] => []);
  const laneOf = new Map<string, BucketChange[]>();
  for (const change of changes) {
    const lane = laneOf.get(change.key) ?? (lanes[laneOf.size % LANES] as BucketChange[]);
    laneOf.set(change.key, lane);
    lane.push(change);
  }
  return lanes;
}
