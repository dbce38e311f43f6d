import type { BundleRun } from '../lib/run-bundle';
import type { Metered } from './metered-stream';
import { PRICES } from './prices';

/** A line of the bill. */
export interface BillItem {
  item: string;
  /** Units for each article. */
  units: number;
  unit: string;
  /** Dollars per million articles. */
  dollars: number;
}

/** What was measured of a stream. */
export interface Measured {
  articles: number;
  metered: Metered;
  bundled: BundleRun;
}

/** Memory of the functions in GB, as they are deployed unless told otherwise. */
const INGEST_GIGABYTES = 0.5;
const ANNOUNCE_GIGABYTES = 0.25;

/** Memory for which Lambda gives one whole processor, in GB; a function with less gets its share of one. */
const PROCESSOR_GIGABYTES = 1.769;

/** Seconds until DynamoDB answers, and until S3 gives an object: what AWS says is usual. A function is paid for while it waits. */
const TABLE_SECONDS = 0.005;
const OBJECT_SECONDS = 0.03;

/** Records that the stream hands over at once when uploads come steadily; with fewer the requests of `announce` count more. */
const STREAM_BATCH = 10;

const MILLION = 1e6;

/** What a million such articles would cost, by lines; storage apart, as it goes on while they are kept. */
export function billOf({ articles, metered, bundled }: Measured): BillItem[] {
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

/** Seconds of the ingest function over all articles: what it computes with its share of a processor, and what it waits for. */
export function ingestSeconds({ tableWaves, s3Gets }: Metered, { cpuMilliseconds }: BundleRun): number {
  const computing = cpuMilliseconds / 1000 / (INGEST_GIGABYTES / PROCESSOR_GIGABYTES);
  return computing + tableWaves * TABLE_SECONDS + s3Gets * OBJECT_SECONDS;
}

/** Seconds of the function that announces; the bus answers as S3 does. */
export function announceSeconds({ cpuMilliseconds, entries }: Metered['announced']): number {
  const computing = cpuMilliseconds / 1000 / (ANNOUNCE_GIGABYTES / PROCESSOR_GIGABYTES);
  return computing + (entries / STREAM_BATCH) * OBJECT_SECONDS;
}
