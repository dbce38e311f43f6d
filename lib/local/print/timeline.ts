import type { EventRecord, TimelineEntry } from '../../../lambdas/core/fold/event-record';
import { plain } from '../plain';
import { count, time } from './in-words';
import { beside, shorten, WIDTH } from './lines';

/** Entries shown, the first ones; the record holds the others. */
const MAX_ENTRIES = 8;

/** Column at which the sentences stand. */
const SENTENCES = 20;

/** Characters of a sentence. */
const MAX_CHARACTERS = 150;

/** What happened when, with how many reports tell of it where several do. */
export function timelineLines({ timeline }: EventRecord, indent: number): string[] {
  return timeline.slice(0, MAX_ENTRIES).flatMap((entry) => {
    const told = entry.origins > 1 ? ` [${count(entry.origins, 'report')}]` : '';
    const text = `${shorten(plain(entry.text), MAX_CHARACTERS)}${told}`;
    return beside(when(entry), text, SENTENCES, WIDTH - indent);
  });
}

function when({ at, part }: TimelineEntry): string {
  return part === undefined ? time(at) : `${time(at)}, ${part}`;
}
