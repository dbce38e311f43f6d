import type { EventStore, Reading, UploadItem } from '../store/event-store';
import { readingName } from './list-names';
import { type Survey, unsurveyed } from './survey';

/** Writes down how far an upload was read, in lists that are dropped with what sorts before the one of all. */
export async function putReading(
  { bucket, key, ...write }: Pick<UploadItem, 'bucket' | 'key' | 'sequencer' | 'writes' | 'etag'>,
  { position, many, articleIds, seen }: Survey,
  store: EventStore,
): Promise<Reading> {
  const names = { list: readingName(write, 'read', position), seen: readingName(write, 'seen', position) };
  await store.putList(bucket, key, names.list, articleIds);
  await store.putList(bucket, key, names.seen, [...seen]);
  return { position, many, ...names };
}

/** What earlier deliveries read of an upload. */
export async function surveyRead(
  { bucket, key, rejected, rejections, furniture, reading }: UploadItem,
  store: EventStore,
): Promise<Survey> {
  if (!reading) return unsurveyed();
  const { position, many } = reading;
  const [articleIds, seen] = await Promise.all([
    store.list(bucket, key, reading.list),
    store.list(bucket, key, reading.seen),
  ]);
  const told = { articleIds, many, rejected, rejections, furniture };
  return { ...unsurveyed(), ...told, kept: null, position, seen: new Set(seen) };
}
