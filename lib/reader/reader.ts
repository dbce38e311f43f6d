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
