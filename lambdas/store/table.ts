/**
 * The shape of the events table: key names, indexes and the time-to-live attribute. The construct that deploys it, the
 * local run that creates it and the store that writes it all import this file, so it imports nothing.
 */
export const TABLE = {
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Seconds since the epoch after which DynamoDB may delete an item. */
  timeToLive: 'expiresAt',
  indexes: {
    /** Events of a day by their first report. It holds keys only, and only live records, as others have no `day`. */
    eventsByDay: { name: 'EventsByDay', partitionKey: 'day', sortKey: 'firstReportedAt' },
  },
} as const;
