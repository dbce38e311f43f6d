/** The package entry `newsfold`: the construct, the reader, and the types of records and announced changes. */
export type {
  Announced,
  BestValue,
  Change,
  EventOpened,
  EventRetracted,
  EventsMerged,
  EventUpdated,
  FigureChange,
  StatedFigure,
} from '../lambdas/core/feed/change';
export type { MergedRecord, RecordBody } from '../lambdas/core/fold/event/event-record';
export { Newsfold, type NewsfoldProps } from './aws/newsfold';
export * from './reader/reader';
