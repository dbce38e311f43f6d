import '../../../testing/races/remember-pure-steps';

import { ingest } from '../../../lambdas/ingest/ingest';
import { articleIdOf } from '../../../lambdas/store/article-id';
import type { EventStore } from '../../../lambdas/store/event-store';
import { BUCKET, sequencer, UPLOADED_AT } from '../../../testing/articles';
import { holding } from '../../../testing/held-source';
import { brief } from '../../../testing/races/brief';
import { changed, jsonLines, lantern, portEllery, type Sample } from '../../../testing/samples';
import { dying, ListedStore, stateOf } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';

const KEY = 'feed';

const reports = portEllery().map((report) => brief(report));
const [wire, copy, business] = [0, 1, 4].map((index) => reports[index] as Sample) as [Sample, Sample, Sample];
const [hallowmere, stavering] = [brief(lantern(1)), brief(lantern(2))];
const sixth = changed(hallowmere, { id: 'ltv-again', headline: 'Warehouse burns down in Hallowmere' });

const six = jsonLines(KEY, [wire, hallowmere, business, stavering, copy, sixth]).body;
const three = jsonLines(KEY, [wire, business, hallowmere]).body;
const two = jsonLines(KEY, [stavering, hallowmere]).body;
const one = business.body;

const OWN_IDS = [wire, hallowmere, business, stavering, copy, sixth].map(
  ({ body }) => JSON.parse(body).id as string,
);
const ARTICLE_IDS = [
  articleIdOf(BUCKET, KEY, []),
  ...OWN_IDS.map((ownId) => articleIdOf(BUCKET, KEY, ['id', ownId])),
];

/** Handles the nth version of the upload, which holds the body or, without one, was removed. */
async function handle(body: string | null, version: number, store: EventStore): Promise<void> {
  const notification = { bucket: BUCKET, key: KEY, eventTime: UPLOADED_AT, sequencer: sequencer(version) };
  const requeue = async () => {};
  await ingest(notification, { source: holding(body), store, requeue }, UNHURRIED);
}

type Death = [atCall: number, when: 'before' | 'after'];

/** What stands after the versions of an upload came through, a process having died over the last one. */
async function endOf(versions: (string | null)[], death: Death | null) {
  const store = new ListedStore();
  const last = versions.length - 1;
  for (const [index, body] of versions.entries()) if (index < last) await handle(body, index, store);
  const body = versions[last] ?? null;
  let died = false;
  if (death) {
    await handle(body, last, dying(store, ...death)).catch((error) => {
      expect(error).toEqual(new Error('The process died.'));
      died = true;
    });
  }
  await handle(body, last, store);
  const upload = await store.upload(BUCKET, KEY);
  return {
    died,
    state: { ...(await stateOf(store, ARTICLE_IDS)), upload: upload && { ...upload, writes: 0, placed: 0 } },
  };
}

describe('an upload whose process died at any call of the store comes to the same when its message comes again', () => {
  it.each<[string, (string | null)[]]>([
    ['six articles', [six]],
    ['two articles in the place of three', [three, two]],
    ['one article in the place of three', [three, one]],
    ['three articles in the place of one', [one, three]],
    ['three articles that are removed', [three, null]],
    ['one article that is removed', [one, null]],
    ['one article in the place of a rejected upload', ['too short', one]],
    ['a rejected upload in the place of one article', [one, 'too short']],
    ['an upload that was deleted before it was read', [null]],
  ])('%s', async (_, versions) => {
    const expected = await endOf(versions, null);
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; ; call++) {
        const { died, state } = await endOf(versions, [call, when]);
        if (!died) break;
        expect({ death: `${when} call ${call}`, ...state }).toEqual({
          death: `${when} call ${call}`,
          ...expected.state,
        });
      }
    }
  });
});
