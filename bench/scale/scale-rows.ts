import type { Touch } from '../../testing/capacity-meter';
import { announceSeconds, ingestSeconds, type Measured } from '../cost/bill';
import { STRETCH } from '../cost/metered-stream';
import { LIMITS } from './limits';

/** How far the busiest second lies above the average of a day. */
const PEAK = 3;

const DAY_SECONDS = 24 * 60 * 60;

/** Entries of one request to the bus. */
const BUS_BATCH = 10;

/** What a number of articles a day asks of one part in its busiest second. */
export interface ScaleRow {
  what: string;
  needed: number;
  limit: number;
}

/** Prefixes of partition keys that are bound each for itself, by what they hold. */
export const KINDS = { term: 'TERM#', name: 'NAME#', event: 'EVENT#' } as const;

/** What so many articles a day ask in the busiest second, by what was measured of a stream, and what there is by default. */
export function scaleRows({ articles, metered, bundled }: Measured, aDay: number): ScaleRow[] {
  const { capacity, heat, announced } = metered;
  const rate = (aDay / DAY_SECONDS) * PEAK;
  const each = (total: number) => (total / articles) * rate;
  const hottest = (touch: Touch, kind: string) => ((heat.hottest(touch, kind)?.units ?? 0) / STRETCH) * rate;
  const { partitionReads, partitionWrites, tableReads, tableWrites } = LIMITS;
  return [
    { what: 'write units of the table', needed: each(capacity.tableWrite), limit: tableWrites },
    { what: 'read units of the table', needed: each(capacity.read), limit: tableReads },
    {
      what: 'write units of the day in the index',
      needed: each(capacity.indexWrite),
      limit: partitionWrites,
    },
    { what: 'read units of the hottest term', needed: hottest('read', KINDS.term), limit: partitionReads },
    { what: 'write units of the hottest term', needed: hottest('write', KINDS.term), limit: partitionWrites },
    { what: 'write units of the hottest name', needed: hottest('write', KINDS.name), limit: partitionWrites },
    {
      what: 'ingest functions at a time',
      needed: each(ingestSeconds(metered, bundled)),
      limit: LIMITS.concurrency,
    },
    {
      what: 'announce functions at a time',
      needed: each(announceSeconds(announced)),
      limit: LIMITS.concurrency,
    },
    { what: 'requests to the bus', needed: each(announced.entries) / BUS_BATCH, limit: LIMITS.busRequests },
  ];
}

/**
 * Reports a second of one event that its partition takes. Which share of all news one event has falls as news grows, so it is
 * no part of what a volume asks.
 */
export function reportsOfOneEvent({ articles, metered: { heat } }: Measured): number {
  return LIMITS.partitionWrites / (heat.sum('write', KINDS.event) / articles);
}
