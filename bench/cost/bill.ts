import type { BundleRun } from '../lib/run-bundle';
import type { AnnouncementMeter } from './announcement-meter';
import type { MeteredStream } from './metered-stream';
import { PRICES } from './prices';

/** A line of the bill. */
export interface BillItem {
  item: string;
  /** Units per article. */
  units: number;
  unit: string;
  /** Dollars per million articles. */
  dollars: number;
}

/** The measurements of a stream. */
export interface MeasuredStream {
  articles: number;
  metered: MeteredStream;
  bundled: BundleRun;
}

/** Default memory of the deployed functions in GB. */
const INGEST_GIGABYTES = 0.5;
const ANNOUNCE_GIGABYTES = 0.25;

/** Memory at which a Lambda function gets one whole processor, in GB; with less it gets a share in proportion. */
const PROCESSOR_GIGABYTES = 1.769;

/** Typical response times of DynamoDB and of S3 by AWS's word, in seconds. A function is billed while it waits. */
const TABLE_SECONDS = 0.005;
const OBJECT_SECONDS = 0.03;

/** Records in a batch of the stream when uploads come steadily; smaller batches cost more requests of `announce`. */
const STREAM_BATCH = 10;

const MILLION = 1e6;

/** The lines of the bill for a million such articles; without storage, which is billed for as long as they are kept. */
export function billOf({ articles, metered, bundled }: MeasuredStream): BillItem[] {
  const { capacity, batches, s3Gets, announced } = metered;
  const line = (item: string, unit: string, total: number, price: number): BillItem => {
    const units = total / articles;
    return { item, unit, units, dollars: units * price * MILLION };
  };
  const announceCalls = announced.records / STREAM_BATCH;
  return [
    line('S3: objects read', 'requests', s3Gets, PRICES.s3Get),
    line(
      'SQS: sent by S3, received and deleted by ten',
      'requests',
      articles + 2 * batches,
      PRICES.sqsRequest,
    ),
    line('Lambda: requests of ingest', 'requests', batches, PRICES.lambdaRequest),
    line(
      'Lambda: time of ingest',
      'GB s',
      ingestSeconds(metered, bundled) * INGEST_GIGABYTES,
      PRICES.lambdaGigabyteSecond,
    ),
    line('DynamoDB: reads', 'units', capacity.read, PRICES.readUnit),
    line('DynamoDB: writes of the table', 'units', capacity.tableWrite, PRICES.writeUnit),
    line('DynamoDB: writes of the index', 'units', capacity.indexWrite, PRICES.writeUnit),
    line('Lambda: requests of announce', 'requests', announceCalls, PRICES.lambdaRequest),
    line(
      'Lambda: time of announce',
      'GB s',
      announceSeconds(announced) * ANNOUNCE_GIGABYTES,
      PRICES.lambdaGigabyteSecond,
    ),
    line('EventBridge: changes announced', 'entries', announced.entries, PRICES.busEvent),
    line(
      'CloudWatch: logs and metrics of ingest',
      'KB',
      bundled.logBytes / 1000,
      PRICES.logGigabyte / MILLION,
    ),
  ];
}

/** Seconds of the ingest function for all articles: computing with its share of a processor, and waiting. */
export function ingestSeconds({ tableWaves, s3Gets }: MeteredStream, { cpuMilliseconds }: BundleRun): number {
  const computing = cpuMilliseconds / 1000 / (INGEST_GIGABYTES / PROCESSOR_GIGABYTES);
  return computing + tableWaves * TABLE_SECONDS + s3Gets * OBJECT_SECONDS;
}

/** Seconds of the announce function, with the response time of S3 for the bus. */
export function announceSeconds({ cpuMilliseconds, entries }: AnnouncementMeter): number {
  const computing = cpuMilliseconds / 1000 / (ANNOUNCE_GIGABYTES / PROCESSOR_GIGABYTES);
  return computing + (entries / STREAM_BATCH) * OBJECT_SECONDS;
}
