/** The package entry `newsfold/reader`: typed queries of the table, without the CDK. */
export type { Instant } from '../../lambdas/core/article';
export type { Bound } from '../../lambdas/core/digest/english/modifiers';
export type { Scope } from '../../lambdas/core/digest/english/scope';
export type { DayPart } from '../../lambdas/core/digest/moments/moments';
export type {
  BackgroundFigure,
  EventRecord,
  Figure,
  Name,
  Reading,
  Role,
  Standing,
  SummarySentence,
  TimelineEntry,
} from '../../lambdas/core/fold/event/event-record';
export type { Rejection, RejectionCode } from '../../lambdas/core/read/document/rejection';
export type { Copy } from '../../lambdas/store/upload-item';
export type { After, DayFilter, ObjectName } from './arguments';
export {
  InvalidArgument,
  InvalidCursor,
  NewsfoldReaderError,
  TooManyRedirects,
  UnreadItems,
} from './errors';
export { EventReader } from './event-reader';
export type {
  ArticleEvent,
  EventArticle,
  FoundEvent,
  ListedArticle,
  ListedEvent,
  UploadStatus,
} from './results';
