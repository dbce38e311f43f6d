import { fitting } from '../fold/bytes';
import type { EventRecord } from '../fold/event-record';
import { announced } from './announced';
import type { Change } from './change';
import { DETAIL_BYTES } from './detail-bytes';
import { bestValue } from './figure-changes';
import { shortHeadline } from './short-headline';

/** The change that a record brings with which an event begins. */
export function openedOf(record: EventRecord): Change {
  const { articles, origins } = record;
  const stated = record.figures.map((figure) => ({
    metric: figure.metric,
    unit: figure.unit,
    ...bestValue(figure),
  }));
  const figures = fitting(stated, DETAIL_BYTES.figures);
  const sources = fitting(record.sources, DETAIL_BYTES.sources);
  const leftOut = {
    figures: stated.length - figures.length,
    sources: record.sources.length - sources.length,
  };
  return {
    type: 'EventOpened',
    detail: {
      ...announced(record),
      headline: shortHeadline(record),
      articles,
      origins,
      sources,
      figures,
      leftOut,
    },
  };
}
