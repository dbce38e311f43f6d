import { DAY } from '../../lambdas/core/article';
import { count, plain } from '../local/print/in-words';
import type { OtherVersion, Purged, PurgedArticle, PurgedEvent, PurgePlan } from './purge';
import type { PurgedObject } from './purge-objects';

/** Days for which the table's point-in-time recovery and its stream, and the bucket's lifecycle rule, keep what is gone. */
const RECOVERY_DAYS = 35;
const STREAM_DAYS = 1;
const NONCURRENT_DAYS = 30;

/** Why an object is still there. */
const WHY: Record<Exclude<PurgedObject['state'], 'gone'>, string> = {
  stands: 'stands unless it was deleted before; --objects deletes it',
  shared: 'stays, as it holds articles that were not asked for',
  'under way': 'stays, as it is being handled: run this again once that is done',
};

/** What a purge took out and what it cannot reach, line by line, with nothing that a terminal obeys. */
export function purgedInWords(
  purged: Purged,
  { isDryRun, time }: Pick<PurgePlan, 'isDryRun' | 'time'>,
): string[] {
  const { articles, events, objects, otherVersions, postings, names } = purged;
  if (articles.length === 0 && names === 0) return ['The table knows no such article.'];
  const then = isDryRun ? 'then' : 'now';
  return [
    isDryRun ? 'Would take out:' : 'Took out:',
    `  ${count(articles.length, 'article')}`,
    ...articles.map(articleInWords),
    `  from ${count(events.length, 'event')}`,
    ...events.map(({ eventId, status }) => `    ${plain(eventId)}, ${status} ${then}`),
    `  ${count(postings, 'posting')} and ${count(names, 'name')} of the index`,
    ...objects.flatMap(goneInWords),
    'Out of reach:',
    ...objects.flatMap(keptInWords),
    ...otherVersions.map(otherInWords),
    `  backups of the table (point-in-time recovery) until ${dayAfter(time, RECOVERY_DAYS)}`,
    `  the stream of the table until ${dayAfter(time, STREAM_DAYS)}`,
    ...events.map(announcedInWords),
    '  the dead letters of the change feed, and what its consumers keep',
  ];
}

function articleInWords({ articleId, bucket, key, wasLive, isBack }: PurgedArticle): string {
  const before = wasLive ? '' : ', which was withdrawn before';
  const state = isBack ? ', which a newer upload brought back' : before;
  return `    ${plain(articleId)} of ${inWords({ bucket, key })}${state}`;
}

function goneInWords({ state, versions, ...name }: PurgedObject): string[] {
  return state === 'gone' ? [`  ${count(versions, 'version')} of the object ${inWords(name)}`] : [];
}

function keptInWords({ state, versions, ...name }: PurgedObject): string[] {
  if (state === 'gone') return [];
  const old = `old versions of it go ${NONCURRENT_DAYS} days after they were replaced`;
  return [`  the object ${inWords(name)}, which ${WHY[state]}; ${old}`];
}

function otherInWords({ articleId, ...name }: OtherVersion): string {
  return `  another version of the document, which was not asked for: ${plain(articleId)} of ${inWords(name)}`;
}

function announcedInWords({ eventId, announced }: PurgedEvent): string {
  return `  what was announced on the event bus: up to ${count(announced, 'version')} of event ${plain(eventId)}`;
}

function inWords({ bucket, key }: Pick<PurgedObject, 'bucket' | 'key'>): string {
  return `${plain(bucket)}/${plain(key)}`;
}

function dayAfter(time: string, days: number): string {
  return new Date(Date.parse(time) + days * DAY).toISOString().slice(0, 10);
}
