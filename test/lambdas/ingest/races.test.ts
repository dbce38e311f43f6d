import type { ArticleVersion } from '../../../lambdas/ingest/article-version';
import { placeArticles } from '../../../lambdas/ingest/place-articles';
import type { EventStore } from '../../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../../support/articles';
import { explore, type Race } from '../../support/explore';
import { changed, lantern, portEllery, type Sample } from '../../support/samples';
import { ListedStore } from '../../support/stores';
import { violationsOf } from '../../support/table-violations';

/** The first paragraph of a sample: enough to place it by, and quickly folded some thousand times. */
function brief(sample: Sample): Sample {
  const { headline, text } = JSON.parse(sample.body);
  return changed(sample, { headline, text: text.split('\n\n')[0] });
}

const reports = portEllery().map(brief);
const [wire, copy, business] = [0, 1, 4].map((index) => reports[index] as Sample) as [Sample, Sample, Sample];
const hallowmere = brief(lantern(1));

interface Scenario {
  before: ArticleVersion[];
  writers: ArticleVersion[];
  live: number;
}

const SCENARIOS: [string, Scenario][] = [
  ['open and open', { before: [], writers: [versionOf(wire), versionOf(business)], live: 1 }],
  ['open and open of unlike', { before: [], writers: [versionOf(wire), versionOf(hallowmere)], live: 2 }],
  ['join and join', { before: [versionOf(wire)], writers: [versionOf(copy), versionOf(business)], live: 1 }],
  [
    'retract and join',
    { before: [versionOf(wire)], writers: [removalOf(wire, 2), versionOf(business)], live: 1 },
  ],
  ['twice the same', { before: [], writers: [versionOf(wire), versionOf(wire)], live: 1 }],
];

function begin({ before, writers, live }: Scenario): () => Promise<Race> {
  return async () => {
    const store = new ListedStore();
    await place(store, ...before);
    const ids = [...before, ...writers].map(({ articleId }) => articleId);
    return {
      store,
      writers: writers.map((version) => (mine: EventStore) => placeArticles([version], mine, () => {})),
      violations: async () => {
        const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
        const events = heads.filter((head) => head?.status === 'live').length;
        return [...(await violationsOf(store, ids)), ...(events === live ? [] : [`${events} live events`])];
      },
    };
  };
}

jest.mock('../../../lambdas/ingest/next-head', () => {
  const { nextHead } = jest.requireActual('../../../lambdas/ingest/next-head');
  return { nextHead: jest.requireActual('../../support/remembered').remembered(nextHead) };
});

describe('two writers', () => {
  beforeAll(() => {
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((run: () => void) => setImmediate(run)) as never);
  });
  it.each(SCENARIOS)(
    '%s',
    async (name, scenario) => {
      const begun = performance.now();
      const explored = await explore(begin(scenario), { runs: 20000, switches: 4 });
      console.log(name, explored, (performance.now() - begun) / 1000);
    },
    120000,
  );
});
