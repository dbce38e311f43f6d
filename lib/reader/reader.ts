export type { ObjectName } from './arguments';
export {
  InvalidArgument,
  InvalidCursor,
  NewsfoldReaderError,
  TooManyRedirects,
  UnreadItems,
} from './errors';
export { type After, type DayFilter, EventReader } from './event-reader';
export type {
  ArticleEvent,
  EventArticle,
  FoundEvent,
  ListedArticle,
  ListedEvent,
  UploadStatus,
} from './results';
