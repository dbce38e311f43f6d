import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { localClients } from '../../lib/local/aws/clients';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { verifyTable } from '../../lib/verify/verify-table';
import type { Random } from '../../testing/random';
import { redriveDeadLetters } from './dead-letters';
import { inLanes } from './in-lanes';
import { type Change, drawLives, type Lives } from './lives';
import { outcomeProblems } from './outcome';
import type { Verdict } from './promises';
import { Reader } from './reader';
import { untilEmpty } from './until-empty';
import { Workers } from './workers';

/** How large a round is. */
export interface Size {
  workers: number;
  events: number;
  outlets: number;
}

/** What a round came to. */
export interface Round {
  articles: number;
  uploads: number;
  kills: number;
  /** Messages that had gone to the dead letters by kills and faults, and were sent on once more. */
  redriven: number;
  recordsRead: number;
  minutes: number;
}

/** Milliseconds from one time at which a worker may be killed to the next. */
const KILL_EVERY = 8_000;

/** Messages that no handler can make anything of. */
const POISON_MESSAGES = 5;

/** Uploads at a time, each key always by the same lane. */
const LANES = 4;

/** Share of the times at which one is killed. */
const KILL_SHARE = 0.7;

/**
 * A round: uploads are made, corrected and deleted while workers handle them, fail and are killed, and a reader and a
 * verifier look on; then everything in flight is delivered, and what stands is held against what was uploaded.
 */
export async function round(
  aws: EmbeddedAws,
  { workers: count, events, outlets }: Size,
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

/** Makes all changes in their order, and sends messages that are none of S3's. */
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

/** Holds what stands in the end against the promises and against what was uploaded. */
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

/** The changes in as many lists as lanes, those of one key in one of them. */
function lanesOf(changes: readonly Change[]): Change[][] {
  const lanes = Array.from({ length: LANES }, (): Change[] => []);
  const laneOf = new Map<string, Change[]>();
  for (const change of changes) {
    const lane = laneOf.get(change.key) ?? (lanes[laneOf.size % LANES] as Change[]);
    laneOf.set(change.key, lane);
    lane.push(change);
  }
  return lanes;
}
