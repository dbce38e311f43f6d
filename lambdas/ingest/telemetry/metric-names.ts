/** CloudWatch namespace of the metrics. */
export const NAMESPACE = 'Newsfold';

/**
 * Metrics of the ingest function. Each is charged for by the month, so they are few, and their one dimension is
 * `service`, which distinguishes deployments.
 */
export type MetricName =
  /** Notifications of uploads and removals that were handled to their end. */
  | 'Uploads'
  /** Articles that these uploads hold. */
  | 'Articles'
  /** Articles that are copies of others. */
  | 'Copies'
  /** Documents and parts of documents that gave no article. */
  | 'Rejected'
  /** Lines of boilerplate that were taken out of articles. */
  | 'Boilerplate'
  /** Articles that opened an event, even if that was merged into another later. */
  | 'EventsOpened'
  /** Articles that joined an event. */
  | 'EventsJoined'
  /** Times that steps were started again because another handler had written in between. */
  | 'Conflicts'
  /** Requests to AWS that were repeated. */
  | 'RepeatedRequests'
  /** Uploads that failed in their last delivery. */
  | 'Parked'
  /** Milliseconds from the upload, by S3's clock, to the end of its handling, by the function's. */
  | 'UploadToRecord';
