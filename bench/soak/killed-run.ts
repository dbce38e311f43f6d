import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { countMessages } from '../../lib/sqs/count-messages';
import type { PlannedKill } from './kill-plan';
import { LocalProcess, type Served } from './local-process';

/** Milliseconds of pause after an upload or a start that failed. */
const PAUSE = 100;

/** Max starts until a run is up: the services of a run that was killed hold the folder for a moment. */
const STARTS = 20;

/** Milliseconds between two looks at the number of uploads. */
const LOOK_EVERY = 10;

/** A local run on one folder that is killed and started again while articles are uploaded to it. */
export class KilledRun {
  /** Uploads that S3 has accepted, and puts that were repeated because there was no answer. */
  accepted = 0;
  repeated = 0;
  /** Processes that were started on the folder, including those that found it still held. */
  starts = 0;
  kills = 0;
  /** Kills in which the services were killed too. */
  servicesKilled = 0;
  /** Number of messages in the queue, each time a run was up again. */
  readonly waiting: number[] = [];
  private run!: LocalProcess;
  private isUp = false;
  private up: Promise<Served>;

  constructor(private readonly dataDir: string) {
    this.up = this.untilUp();
    this.up.catch(() => {});
  }

  /** Uploads an article, again until S3 accepts it. */
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
    if (planned.moment === 'at work') while (this.accepted < planned.after) await sleep(LOOK_EVERY);
    await sleep(planned.milliseconds);
    let killed = await this.run.kill(planned.withServices);
    for (; !killed.isKilled; killed = await this.run.kill(planned.withServices)) await sleep(PAUSE);
    this.kills++;
    if (killed.areServicesKilled) this.servicesKilled++;
    if (!this.isUp) return;
    this.up = this.untilUp();
    this.up.catch(() => {});
  }

  /** Resolves once a run is up. */
  served(): Promise<Served> {
    return this.up;
  }

  /** Ends the run as Ctrl-C does; returns its exit code. */
  end(): Promise<number | null> {
    return this.run.end();
  }

  /** Kills the run. */
  async abandon(): Promise<void> {
    await this.run.kill(false);
  }

  /** Starts runs until one is up that finds the folder free and is not killed. */
  private async untilUp(): Promise<Served> {
    this.isUp = false;
    for (let left = STARTS; ; left--) {
      this.starts++;
      this.run = LocalProcess.spawn(this.dataDir);
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
