import type { EventStore, SurveySoFar, UploadItem } from '../store/event-store';
import { surveyListName } from './list-names';
import { type Survey, unsurveyed } from './survey';

/** Writes down how far an upload was surveyed, in lists that are dropped with what sorts before the one of all. */
export async function putSurvey(
  { bucket, key, ...write }: Pick<UploadItem, 'bucket' | 'key' | 'sequencer' | 'writes' | 'etag'>,
  { position, many, articleIds, seen }: Survey,
  store: EventStore,
): Promise<SurveySoFar> {
  const names = {
    list: surveyListName(write, 'articles', position),
    seen: surveyListName(write, 'seen', position),
  };
  await store.putList(bucket, key, names.list, articleIds);
  await store.putList(bucket, key, names.seen, [...seen]);
  return { position, many, ...names };
}

/** What earlier deliveries have surveyed of an upload; nothing where it was not begun. */
export async function surveyOf(item: UploadItem | null, store: EventStore): Promise<Survey> {
  if (!item?.survey) return unsurveyed();
  const { bucket, key, rejected, rejections, furniture, survey } = item;
  const [articleIds, seen] = await Promise.all([
    store.list(bucket, key, survey.list),
    store.list(bucket, key, survey.seen),
  ]);
  const told = { articleIds, many: survey.many, rejected, rejections, furniture };
  return { ...unsurveyed(), ...told, kept: null, position: survey.position, seen: new Set(seen) };
}
