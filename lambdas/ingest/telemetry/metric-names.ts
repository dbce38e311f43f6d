/** Where CloudWatch keeps what the ingest function counts. */
export const NAMESPACE = 'Newsfold';

/**
 * What the ingest function counts. Each name is paid for by the month, so they are few and have one dimension, `service`,
 * that tells deployments apart.
 */
export type MetricName =
  /** Notifications of uploads and removals that were handled to their end. */
  | 'Uploads'
  /** Articles that these uploads hold. */
  | 'Articles'
  /** Articles that are near-duplicates of others. */
  | 'Copies'
  /** Documents and parts of documents that gave no article. */
  | 'Rejected'
  /** Lines that were taken out of articles as they are the page's. */
  | 'Boilerplate'
  /** Articles that found no event and opened one; those of a merged event count too. */
  | 'EventsOpened'
  /** Articles that came into an event of others. */
  | 'EventsJoined'
  /** Times that steps were started again, as somebody else had written in between. */
  | 'Conflicts'
  /** Requests to AWS that were made once more. */
  | 'RepeatedRequests'
  /** Uploads that could not be handled in their last delivery. */
  | 'Parked'
  /** Milliseconds from the upload, by S3's clock, to the end of its handling, by the function's. */
  | 'UploadToRecord';
