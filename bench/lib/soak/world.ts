import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { localClients } from '../../../lib/local/aws/clients';
import type { EmbeddedAws } from '../../../lib/local/aws/start-embedded-aws';
import { countMessages } from '../../../lib/sqs/count-messages';
import { verifyTable } from '../../../lib/verify/verify-table';
import type { Random } from '../random';
import { redriveDeadLetters } from './dead-letters';
import { drawLives } from './lives';
import { outcomeProblems } from './outcome';
import type { Verdict } from './promises';
import { Reader } from './reader';
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

/** Milliseconds from one kill to the next, at most. */
const KILL_EVERY = 8_000;

/** Messages that no handler can make anything of. */
const POISON_MESSAGES = 5;

/** Uploads at a time, each key always by the same lane. */
const LANES = 4;

/** Minutes in which a round must come to its end, by far. */
const MOST_MINUTES = 60;

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
  const { s3, sqs, dynamodb } = localClients(aws.endpoints);
  const lives = drawLives(events, outlets, random);
  const workers = new Workers(count, aws, Math.floor(random() * 1e6));
  const reader = new Reader(dynamodb, aws.table);
  const killing = setInterval(() => {
    if (random() < 0.7) workers.kill(Math.floor(random() * count));
  }, KILL_EVERY);
  try {
    for (let index = 0; index < POISON_MESSAGES; index++)
      await sqs.send(new SendMessageCommand({ QueueUrl: aws.queue, MessageBody: `no S3 event ${index}` }));
    await inLanes(lives.changes, async ({ key: Key, body: Body }) => {
      const object = { Bucket: aws.bucket, Key };
      await s3.send(
        Body === null ? new DeleteObjectCommand(object) : new PutObjectCommand({ ...object, Body }),
      );
    });
    const meanwhile = await verifyTable(dynamodb, aws.table, () => {});
    verdict.add(
      1,
      meanwhile.violations.map(inWords).map((told) => `while articles came in: ${told}`),
    );
    await untilEmpty();
    clearInterval(killing);
    const redriven = await redriveDeadLetters(sqs, aws, untilEmpty);
    await reader.stop();
    verdict.add(6, reader.problems);
    const { violations, underWay } = await verifyTable(dynamodb, aws.table, () => {});
    for (const violation of violations) verdict.add(violation.promise, [inWords(violation)]);
    if (underWay > 0) verdict.add(1, [`${underWay} articles, events or uploads are still under way`]);
    await outcomeProblems(aws, lives, POISON_MESSAGES, verdict);
    return {
      ...{ articles: events * outlets, uploads: lives.changes.length, kills: workers.kills, redriven },
      ...{ recordsRead: reader.reads, minutes: (performance.now() - begun) / 60_000 },
    };
  } finally {
    clearInterval(killing);
    workers.stop();
  }

  async function untilEmpty(): Promise<void> {
    while ((await countMessages(sqs, aws.queue)) > 0) {
      workers.check();
      if (performance.now() - begun > MOST_MINUTES * 60_000) throw new Error('A round comes to no end.');
      await sleep(500);
    }
  }
}

function inWords({ id, problem }: { id: string; problem: string }): string {
  return `${id}: ${problem}`;
}

async function inLanes<T extends { key: string }>(
  changes: readonly T[],
  make: (change: T) => Promise<void>,
): Promise<void> {
  const laneOf = new Map<string, number>();
  for (const { key } of changes) if (!laneOf.has(key)) laneOf.set(key, laneOf.size % LANES);
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (const change of changes) if (laneOf.get(change.key) === lane) await make(change);
  });
  await Promise.all(lanes);
}
