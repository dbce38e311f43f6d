export type {
  Change,
  EventOpened,
  EventRetracted,
  EventsMerged,
  EventUpdated,
  FigureChange,
  StatedFigure,
} from '../lambdas/core/feed/change';
export type {
  EventRecord,
  Figure,
  Name,
  Reading,
  SummarySentence,
  TimelineEntry,
} from '../lambdas/core/fold/event/event-record';
export { Newsfold, type NewsfoldProps } from './aws/newsfold';
export * from './reader/reader';
