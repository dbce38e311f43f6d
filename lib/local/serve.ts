import type { Outcome } from '../../lambdas/ingest/telemetry/reports';
import type { EventStore } from '../../lambdas/store/event-store';
import type { EmbeddedAws, EmbeddedAwsOptions } from './aws/start-embedded-aws';
import { foldedEvent, recordOf } from './folded-event';
import { startNewsfold } from './newsfold';
import { FeedLines } from './print/feed-lines';
import { tell, tellFailure, tellRejections } from './tell';

/**
 * Runs an embedded AWS and folds its uploads until the process is interrupted, then finishes the current batch. Prints a
 * line for each changed record, with what changed. With `json` prints the endpoints, then each changed record. At the end
 * writes to stderr how long uploads took.
 */
export async function serve(options: EmbeddedAwsOptions, json: boolean): Promise<void> {
  const latencies = new Latencies();
  const feed = new FeedLines();
  const newsfold = await startNewsfold(options, {
    async done(outcome: Outcome, store: EventStore) {
      countLatency(outcome, latencies);
      if (!outcome.isContinued) tellRejections(outcome);
      for (const eventId of outcome.events)
        await (json ? printRecord(eventId, store) : printChange(eventId, store, feed));
    },
    failed: tellFailure,
  });
  const interrupted = untilInterrupted();
  const { endpoints, bucket, queue, table } = newsfold.aws;
  write(json ? JSON.stringify({ endpoints, bucket, queue, table }) : instructions(newsfold.aws));
  await interrupted;
  await newsfold.stop();
  tell(latencies.inWords());
}

/** A latency lasts from S3's answer until all articles of the upload are placed. */
function countLatency({ uploadedAt, articles, isContinued }: Outcome, latencies: Latencies): void {
  if (uploadedAt !== null && articles > 0 && !isContinued) latencies.add(Date.now() - Date.parse(uploadedAt));
}

async function printRecord(eventId: string, store: EventStore): Promise<void> {
  const head = await store.head(eventId);
  if (!head) return;
  if (head.status === 'merged') return write(JSON.stringify(head));
  write(JSON.stringify(foldedEvent(head, await store.members(eventId), (key) => key)));
}

async function printChange(eventId: string, store: EventStore, feed: FeedLines): Promise<void> {
  const head = await store.head(eventId);
  const line = head && feed.lineOf(head.status === 'merged' ? head : recordOf(head));
  if (line) write(line);
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function instructions({ endpoints, bucket, table }: EmbeddedAws): string {
  return `Newsfold is up on this machine; Ctrl-C ends it. With the AWS CLI:

  export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
  aws s3 cp article.txt s3://${bucket}/ --endpoint-url ${endpoints.s3}
  aws dynamodb query --table-name ${table} --index-name EventsByDay --endpoint-url ${endpoints.dynamodb} \\
    --key-condition-expression "#day = :day" --expression-attribute-names '{"#day":"day"}' \\
    --expression-attribute-values '{":day":{"S":"${new Date().toISOString().slice(0, 10)}"}}'
  aws dynamodb get-item --table-name ${table} --endpoint-url ${endpoints.dynamodb} \\
    --key '{"PK":{"S":"EVENT#<eventId>"},"SK":{"S":"RECORD"}}'

A line for every record that changes, with what changed:`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ratio of neighbouring buckets of the histogram: a latency is exact to 1%. */
const BUCKET_RATIO = 1.02;

/** A histogram of durations with logarithmic buckets: durations of up to a year fill at most 1,200. */
export class Latencies {
  private readonly counts = new Map<number, number>();
  private total = 0;

  add(milliseconds: number): void {
    const bucket = Math.round(Math.log(Math.max(1, milliseconds)) / Math.log(BUCKET_RATIO));
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + 1);
    this.total++;
  }

  /** 'Latency from upload to record: p50 0.12 s, p99 0.5 s over 340 uploads'. */
  inWords(): string {
    const uploads = `${this.total} ${this.total === 1 ? 'upload' : 'uploads'}`;
    if (this.total === 0) return `Latency from upload to record: ${uploads}`;
    const [median, slowest] = [0.5, 0.99].map((share) => this.quantile(share));
    return `Latency from upload to record: p50 ${median} s, p99 ${slowest} s over ${uploads}`;
  }

  /** The quantile of a share, in seconds with two significant digits. */
  private quantile(share: number): number {
    let left = Math.ceil(share * this.total);
    const buckets = [...this.counts.keys()].sort((a, b) => a - b);
    const bucket = buckets.find((candidate) => {
      left -= this.counts.get(candidate) ?? 0;
      return left <= 0;
    });
    return Number((BUCKET_RATIO ** (bucket ?? 0) / 1000).toPrecision(2));
  }
}
