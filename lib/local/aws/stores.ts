import { DELIVERIES } from '../../../lambdas/ingest/message/delivery';
import { SqsStore } from './fauxqs';
import { NAMES, REGION } from './names';
import { type ObjectChange, ObjectStore } from './object-store';
import { enqueueUnrecorded, recordQueue } from './recorded-queue';
import { s3Event } from './s3-event';
import { SavedState } from './saved-state';

/** Six times the timeout of the function, as in AWS. The poller makes failed messages visible sooner. */
const VISIBILITY_SECONDS = 30 * 60;

/**
 * The S3 and SQS stores of the embedded AWS. Each change of an object in the bucket puts its event into the queue within
 * the same request.
 */
export class Stores {
  readonly sqs = new SqsStore();
  readonly s3 = new ObjectStore((change) => this.objectChanged(change));
  private savedState?: SavedState;
  private lastSequencer = 0;

  /**
   * Creates the bucket and the queues and restores their content from the folder. Without a folder everything stays in
   * memory.
   * @param host address at which the queues are served, such as `127.0.0.1:4566`
   */
  open(host: string, folder?: string): void {
    this.s3.createBucket(NAMES.bucket);
    const { arn } = this.createQueue(host, NAMES.deadLetterQueue);
    const redrive = { deadLetterTargetArn: arn, maxReceiveCount: DELIVERIES };
    this.createQueue(host, NAMES.queue, {
      VisibilityTimeout: `${VISIBILITY_SECONDS}`,
      RedrivePolicy: JSON.stringify(redrive),
    });
    if (folder) this.restore(new SavedState(folder));
  }

  private createQueue(host: string, name: string, attributes = {}) {
    const url = this.sqs.buildQueueUrl(name, '', host, REGION);
    return this.sqs.createQueue(name, url, `arn:aws:sqs:${REGION}:000000000000:${name}`, attributes);
  }

  private restore(state: SavedState): void {
    for (const { bucket, object } of state.objects()) this.s3.restore(bucket, object);
    for (const { queue, message } of state.messages()) enqueueUnrecorded(this.queue(queue), message);
    for (const queue of this.sqs.listQueues()) recordQueue(queue, state);
    this.lastSequencer = Number.parseInt(state.lastSequencer() ?? '0', 16);
    this.savedState = state;
  }

  private objectChanged(change: ObjectChange): void {
    const sequencer = this.nextSequencer();
    const notification = change.bucket === NAMES.bucket ? notificationOf(change, sequencer) : undefined;
    this.savedState?.objectChanged(change, sequencer, notification);
    if (notification) enqueueUnrecorded(this.queue(notification.queue), notification.message);
  }

  /** Based on the clock, so that it grows across restarts without state; it runs ahead only above 1,024 changes a millisecond. */
  private nextSequencer(): string {
    this.lastSequencer = Math.max(this.lastSequencer + 1, Date.now() * 1024);
    return this.lastSequencer.toString(16).toUpperCase().padStart(16, '0');
  }

  private queue(name: string) {
    const queue = this.sqs.getQueueByName(name);
    if (!queue) throw new Error(`There is no queue ${name}.`);
    return queue;
  }
}

function notificationOf({ eventName, bucket, key, object }: ObjectChange, sequencer: string) {
  const eTag = object?.etag.replaceAll('"', '');
  const body = s3Event({ eventName, bucket, key, size: object?.contentLength, eTag, sequencer });
  return { queue: NAMES.queue, message: SqsStore.createMessage(body) };
}
