import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { countMessages } from '../../lib/sqs/count-messages';
import type { PlannedKill } from './kill-plan';
import { LocalRun, type Served } from './local-run';

/** Pause after an upload or a start that failed, in milliseconds. */
const PAUSE = 100;

/** Starts for one that comes up: the services of a run that was killed hold the folder for a moment. */
const STARTS = 20;

/** How often it is looked whether so many uploads are in, in milliseconds. */
const LOOK = 10;

/** A local run on one folder that is killed and started again while articles are uploaded to it. */
export class KilledRun {
  /** Uploads that S3 has taken, and puts that were made again because there was no answer. */
  accepted = 0;
  repeated = 0;
  /** Processes that were started on the folder, those that found it still held among them. */
  starts = 0;
  kills = 0;
  /** Kills in which the services were killed too. */
  servicesKilled = 0;
  /** Messages that were waiting whenever a run was up again. */
  readonly waiting: number[] = [];
  private run!: LocalRun;
  private isUp = false;
  private up: Promise<Served>;

  constructor(private readonly dataDir: string) {
    this.up = this.untilUp();
    this.up.catch(() => {});
  }

  /** Uploads an article, again and again until S3 says that it has it. */
  async put(Key: string, Body: string): Promise<void> {
    for (let isFirst = true; ; isFirst = false) {
      if (!isFirst) this.repeated++;
      const { clients, bucket: Bucket } = await this.up;
      try {
        await clients.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
        this.accepted++;
        return;
      } catch {
        await sleep(PAUSE);
      }
    }
  }

  /** Kills the run when the plan says, and starts it again. */
  async kill(planned: PlannedKill): Promise<void> {
    if (planned.moment !== 'starting') await this.up;
    if (planned.moment === 'at work') while (this.accepted < planned.after) await sleep(LOOK);
    await sleep(planned.milliseconds);
    let killed = await this.run.kill(planned.withServices);
    for (; !killed.isKilled; killed = await this.run.kill(planned.withServices)) await sleep(PAUSE);
    this.kills++;
    if (killed.areServicesKilled) this.servicesKilled++;
    if (!this.isUp) return;
    this.up = this.untilUp();
    this.up.catch(() => {});
  }

  /** What it serves, once it is up. */
  served(): Promise<Served> {
    return this.up;
  }

  /** Ends it as Ctrl-C does; gives its exit code. */
  end(): Promise<number | null> {
    return this.run.end();
  }

  /** Lets it go, whatever it is at. */
  async abandon(): Promise<void> {
    await this.run.kill(false);
  }

  /** A run that is up, after as many starts as it takes until nobody holds the folder and nobody kills it. */
  private async untilUp(): Promise<Served> {
    this.isUp = false;
    for (let left = STARTS; ; left--) {
      this.starts++;
      this.run = LocalRun.spawn(this.dataDir);
      try {
        const served = await this.run.served;
        this.isUp = true;
        countMessages(served.clients.sqs, served.queue).then(
          (count) => this.waiting.push(count),
          () => {},
        );
        return served;
      } catch (error) {
        if (left === 1) throw error;
        await sleep(PAUSE);
      }
    }
  }
}
