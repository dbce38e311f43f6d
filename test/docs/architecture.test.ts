import { changeOf } from '../../lambdas/core/feed/feed';
import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import { articleIdOf } from '../../lambdas/store/article-id';
import { MemoryEventStore } from '../../lambdas/store/memory/memory-event-store';
import { recordOf } from '../../lib/local/folded-event';
import { BUCKET, versionOf } from '../../testing/articles';
import { upload } from '../../testing/upload';
import { blocksOf, contentOf, documents, proseOf } from './markdown';

const ARCHITECTURE = 'docs/architecture.md';

/** Functions and types that a document names with their files: `name` (`path`), or `name` in `path`, linked or not. */
function namesIn(document: string): [name: string, path: string][] {
  const names = proseOf(document).matchAll(/`(\w+)`\s(?:\(|in\s)\[?`((?:lambdas|lib)\/[\w./-]+\.ts)`/g);
  return Array.from(names, ([, name = '', path = '']) => [name, path]);
}

/** Whether a file declares a function, a constant, a class or a type of a name. */
function declares(path: string, name: string): boolean {
  return new RegExp(
    `^(?:export )?(?:async )?(?:function\\*?|const|class|interface|type) ${name}\\b`,
    'm',
  ).test(contentOf(path));
}

test('the documents name functions by the files that declare them', () => {
  const wrong = documents().flatMap((document) =>
    namesIn(document)
      .filter(([name, path]) => !declares(path, name))
      .map(([name, path]) => `${document}: ${name} in ${path}`),
  );
  expect(wrong).toEqual([]);
  expect(new Set(namesIn(ARCHITECTURE).map(([name]) => name)).size).toBeGreaterThan(12);
});

test('every file that the walk names is a link to it', () => {
  const unlinked = proseOf(ARCHITECTURE)
    .replace(/\[`([\w./-]+)`\]\(\.\.\/\1\)/g, '')
    .match(/`(?:lambdas|lib)\/[\w./-]+`/g);
  expect(unlinked).toBeNull();
});

test('the steps are numbered as in the picture', () => {
  const [, picture = ''] = /## The picture\n\n```\n([\s\S]*?)```/.exec(contentOf(ARCHITECTURE)) ?? [];
  const drawn = Array.from(picture.matchAll(/[─│] *(\d+) (\w+)/g), ([, step, name]) => `${step} ${name}`);
  const described = Array.from(
    contentOf(ARCHITECTURE).matchAll(/^\*\*(\d+)\. `(\w+)`/gm),
    ([, step, name]) => `${step} ${name}`,
  );
  expect(described).toHaveLength(18);
  expect(drawn).toEqual(described);
});

describe('the example', () => {
  const blocks = blocksOf(ARCHITECTURE);
  const json = (info: string) => JSON.parse(blocks.get(`json ${info}`) ?? 'null');
  const reports = ['harbour-wire/ferry.json', 'skelling-post/aldera.json'].map((key) => ({
    key,
    body: blocks.get(`json ${key}`) ?? '',
  }));
  const records: EventRecord[] = [];

  beforeAll(async () => {
    const store = new MemoryEventStore();
    for (const report of reports) {
      const { events } = await upload(store, report);
      const head = await store.head(events[0] as string);
      if (head && head.status !== 'merged') records.push(recordOf(head));
    }
  });

  it('gives the ids, the figure and the change that the page shows', () => {
    const [before, after] = records as [EventRecord, EventRecord];
    const text = contentOf(ARCHITECTURE);
    expect(text).toContain(after.eventId);
    expect(text).toContain(articleIdOf(BUCKET, reports[1]?.key ?? '', []));
    const { readings, ...figure } = after.figures[0] as EventRecord['figures'][number];
    expect(figure).toEqual(json('figure'));
    expect(readings.map(({ value }) => value)).toEqual([14, 12]);
    expect(changeOf(before, after)?.detail).toMatchObject({ changes: json('changes') });
  });

  it('digests the second report as the page says', () => {
    const { digest } = versionOf(reports[1] as (typeof reports)[number]);
    expect(digest?.sketch).toHaveLength(27);
    expect(digest?.claims).toMatchObject([{ metric: 'injured', value: 14, bound: 'exact', sentence: -1 }]);
    expect(digest?.names.map(({ name }) => name)).toEqual(['Ilse Brandt', 'Skelling Point']);
  });
});
