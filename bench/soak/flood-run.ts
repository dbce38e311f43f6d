import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { deadLetters } from '../../lib/sqs/dead-letters';
import { showProgress } from '../lib/progress';
import type { FloodArticle, FloodPlan } from './flood-plan';
import { HandledKeys } from './handled-keys';
import { inLanes } from './in-lanes';
import { LocalProcess, type Served } from './local-process';
import { type Memory, MemorySamples } from './memory-samples';
import { changesBetween, stateOf } from './table-state';
import { untilEmpty } from './until-empty';

/** Parallel uploads. */
const LANES = 4;

/** Seconds that the poller waits in all after the five receives of a message that always fails. */
export const RETRIES_SECONDS = 1 + 2 + 3 + 4 + 5;

/** Milliseconds until all lines that the local run has printed are read. */
const LINES_MILLISECONDS = 500;

/** What was measured while the flood was handled. */
export interface FloodRun {
  /** Seconds until everything was uploaded, and until everything was handled. */
  uploadSeconds: number;
  seconds: number;
  /** Memory of the process that folds, and of the process of the services. */
  memory: Memory[];
  /** Seconds, as in `HandledKeys`. */
  longestPause: number;
  longestOvertaken: number;
  /** Number of failed deliveries. */
  failures: number;
  deadLetters: string[];
  /** Changes that the late repetitions made. */
  changed: string[];
  problems: string[];
}

/** Sends a plan to a local run on a folder, waits until everything is handled, and ends the run. */
export async function runFlood(plan: FloodPlan, dataDir: string): Promise<FloodRun> {
  const flood = new Flood(plan, dataDir);
  try {
    return await flood.run();
  } catch (error) {
    await flood.local.kill(true);
    throw error;
  }
}

class Flood {
  readonly local: LocalProcess;
  private readonly articles: Map<string, FloodArticle>;
  private readonly handled = new HandledKeys((key) => this.followUp(key));
  /** The replacements and deletions that follow when an upload was handled. */
  private readonly followUps: Promise<void>[] = [];
  private readonly progress: () => void;
  private served!: Served;
  private failures = 0;

  constructor(
    private readonly plan: FloodPlan,
    dataDir: string,
  ) {
    const articles = plan.filter((one) => one.kind === 'article');
    this.articles = new Map(articles.map((article) => [article.key, article]));
    this.progress = showProgress('Articles in events', articles.length);
    this.local = LocalProcess.spawn(dataDir, {
      onRecord: (line) => this.handled.read(line),
      onStderr: (line) => {
        if (line.startsWith('failed: ')) this.failures++;
      },
    });
  }

  async run(): Promise<FloodRun> {
    this.served = await this.local.served;
    const services = await this.local.servicesPid();
    const memory = new MemorySamples([this.local.pid, services as number]);
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    await inLanes(this.plan, LANES, (one) => this.send(one));
    const uploadSeconds = seconds();
    await this.untilQuiet();
    const longestPause = this.handled.longestPause();
    const changed = await this.repeatLate();
    const took = { uploadSeconds, seconds: seconds(), memory: memory.stop() };
    const { clients, deadLetterQueue } = this.served;
    const dead = (await deadLetters(clients.sqs, deadLetterQueue)).map(({ Body = '' }) => Body);
    const code = await this.local.end();
    const late = this.ofFate('replaced later', 'deleted later').length - this.followUps.length;
    return {
      ...took,
      longestPause,
      longestOvertaken: this.handled.longestOvertaken(this.measured()),
      failures: this.failures,
      deadLetters: dead,
      changed,
      problems: [
        ...(code === 0 ? [] : [`The run ended with ${code}.`]),
        ...(late === 0 ? [] : [`${late} uploads were not seen in any event.`]),
      ],
    };
  }

  private async send(one: FloodPlan[number]): Promise<void> {
    if (one.kind === 'poison') return this.put(one.key, one.body);
    if (one.kind === 'message') return this.sendMessage(one.body);
    const { key, first, last, fate } = one;
    await this.put(key, first.line);
    this.handled.accept(key);
    if (fate === 'repeated soon') await this.put(key, first.line);
    if (fate === 'replaced soon' && last) await this.put(key, last.line);
    if (fate === 'deleted soon') await this.remove(key);
  }

  private followUp(key: string): void {
    this.progress();
    const { fate, last } = this.articles.get(key) as FloodArticle;
    if (fate === 'replaced later' && last) this.begin(this.put(key, last.line));
    if (fate === 'deleted later') this.begin(this.remove(key));
  }

  /** Starts a follow-up; `untilQuiet` throws if it fails. */
  private begin(followUp: Promise<void>): void {
    followUp.catch(() => {});
    this.followUps.push(followUp);
  }

  private async untilQuiet(): Promise<void> {
    for (let seen = -1; seen < this.followUps.length; ) {
      seen = this.followUps.length;
      await Promise.all(this.followUps);
      await untilEmpty(this.served);
      await sleep(LINES_MILLISECONDS);
    }
  }

  /** Puts the objects again that are repeated late; returns the changes that this makes. */
  private async repeatLate(): Promise<string[]> {
    const { clients, table } = this.served;
    const before = await stateOf(clients.dynamodb, table);
    const repeated = this.ofFate('repeated later');
    await inLanes(repeated, LANES, ({ key, first }) => this.put(key, first.line));
    await this.untilQuiet();
    return changesBetween(before, await stateOf(clients.dynamodb, table));
  }

  private ofFate(...fates: FloodArticle['fate'][]): FloodArticle[] {
    return [...this.articles.values()].filter(({ fate }) => fates.includes(fate));
  }

  /** Keys of the uploads that nothing followed at once. */
  private measured(): string[] {
    const fates: FloodArticle['fate'][] = ['kept', 'repeated later', 'replaced later', 'deleted later'];
    return this.ofFate(...fates).map(({ key }) => key);
  }

  private async put(Key: string, Body: string | Buffer): Promise<void> {
    const { clients, bucket: Bucket } = this.served;
    await clients.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  }

  private async remove(Key: string): Promise<void> {
    const { clients, bucket: Bucket } = this.served;
    await clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
  }

  private async sendMessage(MessageBody: string): Promise<void> {
    const { clients, queue: QueueUrl } = this.served;
    await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
}
