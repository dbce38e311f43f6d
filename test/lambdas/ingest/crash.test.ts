import '../../../testing/races/remember-pure-steps';

import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../../lambdas/ingest/article/place-articles';
import { place, removalOf, versionOf } from '../../../testing/articles';
import { brief } from '../../../testing/races/brief';
import { lantern, portEllery, type Sample } from '../../../testing/samples';
import { dying, ListedStore, stateOf } from '../../../testing/stores';

const [wire, copy, business] = [0, 1, 4].map((index) => brief(portEllery()[index] as Sample)) as [
  Sample,
  Sample,
  Sample,
];
const [hallowmere, stavering] = [brief(lantern(1)), brief(lantern(2))];

interface Scenario {
  /** Uploads that are done when the one begins in which the process dies. */
  before: ArticleVersion[];
  upload: ArticleVersion[];
  /** Another upload, which may be handled between the death and the redelivery. */
  between: ArticleVersion;
}

const ANOTHER = versionOf({ key: 'another.json', body: business.body });

const scenarios: [string, Scenario][] = [
  ['opens an event', { before: [], upload: [versionOf(wire)], between: versionOf(hallowmere) }],
  ['joins an event', { before: [versionOf(wire)], upload: [versionOf(business)], between: ANOTHER }],
  [
    'replaces the original of a copy by a report of another event',
    {
      before: [versionOf(wire), versionOf(copy), versionOf(stavering)],
      upload: [versionOf({ key: wire.key, body: stavering.body }, 2)],
      between: ANOTHER,
    },
  ],
  [
    'replaces an article within its event',
    {
      before: [versionOf(wire), versionOf(business)],
      upload: [versionOf({ ...business, body: copy.body }, 2)],
      between: ANOTHER,
    },
  ],
  [
    'withdraws the last article of an event',
    { before: [versionOf(wire)], upload: [removalOf(wire, 2)], between: versionOf(hallowmere) },
  ],
  [
    'withdraws the original of a copy',
    {
      before: [versionOf(wire), versionOf(copy), versionOf(business)],
      upload: [removalOf(wire, 2)],
      between: ANOTHER,
    },
  ],
  [
    'brings several articles, some of one event',
    {
      before: [versionOf(copy)],
      upload: [wire, hallowmere, business].map((report) => versionOf(report)),
      between: ANOTHER,
    },
  ],
];

/** What stands once the scenario's upload came through, perhaps after a process died over it. */
async function endOf({ before, upload }: Scenario, others: ArticleVersion[] = [], died?: Death) {
  const store = new ListedStore();
  await place(store, ...before);
  const hasDied = died !== undefined && (await diesOver(upload, store, died));
  await place(store, ...others);
  await placeArticles(upload, store, () => {});
  const ids = [...before, ...upload, ...others].map(({ articleId }) => articleId);
  return { store, state: await stateOf(store, ids), hasDied };
}

type Death = [atCall: number, when: 'before' | 'after'];

async function diesOver(upload: ArticleVersion[], store: ListedStore, death: Death): Promise<boolean> {
  try {
    await placeArticles(upload, dying(store, ...death), () => {});
    return false;
  } catch (error) {
    expect(error).toEqual(new Error('The process died.'));
    return true;
  }
}

/** Ends of a scenario for a death at each call of the store, as long as there is one. */
async function* endsAfterDeath(scenario: Scenario, others?: ArticleVersion[]) {
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; ; call++) {
      const end = await endOf(scenario, others, [call, when]);
      if (!end.hasDied) break;
      yield { ...end, death: `${when} call ${call}` };
    }
  }
}

describe.each(scenarios)('an upload that %s', (_, scenario) => {
  it('comes to the same when its process died at any call of the store and the message came again', async () => {
    const expected = await endOf(scenario);
    let deaths = 0;
    for await (const { state, death } of endsAfterDeath(scenario)) {
      expect({ death, ...state }).toEqual({ death, ...expected.state });
      deaths++;
    }
    expect(deaths).toBeGreaterThanOrEqual(10);
  });

  it('comes to the same when another upload was handled in between', async () => {
    const others = [scenario.between];
    const expected = await endOf(scenario, others);
    for await (const { state, death } of endsAfterDeath(scenario, others)) {
      const events = state.events.filter(({ status }) => status === 'live').map(bodyOf);
      expect({ death, events }).toEqual({
        death,
        events: expected.state.events.filter(({ status }) => status === 'live').map(bodyOf),
      });
    }
  });

  it('leaves no event that its terms do not find', async () => {
    for await (const { store, state, death } of endsAfterDeath(scenario)) {
      for (const { eventId, terms, status } of state.events) {
        if (status !== 'live') continue;
        const range = { from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };
        const found = await store.eventsByTerm({ terms, ...range });
        expect([death, [...found.values()].every((events) => events.includes(eventId))]).toEqual([
          death,
          true,
        ]);
      }
    }
  });
});

/** What does not tell which of two uploads came first. */
function bodyOf({ record, members }: Awaited<ReturnType<typeof stateOf>>['events'][number]) {
  const live = members.filter(({ digest }) => digest !== null);
  return { record, members: live.map(({ articleId, nearDuplicateOf }) => [articleId, nearDuplicateOf]) };
}
