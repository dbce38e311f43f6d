import { withoutPauses } from '../../../testing/races/brief';
import { install, type Mutant } from '../../../testing/races/mutant';

const LOG = 'lambdas/ingest/upload-log.ts';
const PLACE = 'lambdas/ingest/place-upload.ts';

/** Faults in the handling of whole uploads, each with the race that shows it. */
const MUTANTS: readonly (Mutant & { shownBy: string })[] = [
  {
    fault: 'an older version is handled over a newer one',
    shownBy: 'many become others',
    file: LOG,
    from: 'if (current.sequencer > sequencer) return true;',
    into: '',
  },
  {
    fault: 'the upload item is written whatever stands',
    shownBy: 'many become others',
    file: 'bench/lib/memory-event-store.ts',
    from: '(stored) => stored.writes, item.writes);\n  }\n\n  async putList',
    into: '() => item.writes - 1, item.writes);\n  }\n\n  async putList',
  },
  {
    fault: 'the lists of older versions are forgotten',
    shownBy: 'many become others',
    file: LOG,
    from: 'previous: listsOf(current), placed: 0',
    into: 'previous: [], placed: 0',
  },
  {
    fault: 'the list is written after the item',
    shownBy: 'many are deleted',
    file: LOG,
    from: '  if (list !== null) await store.putList(bucket, key, list, articleIds);\n',
    into: '  if (list !== null) setImmediate(() => store.upload(bucket, key).then(() => store.putList(bucket, key, list, articleIds)));\n',
  },
  {
    fault: 'where it was placed to is kept for a new version',
    shownBy: 'many become others',
    file: LOG,
    from: 'previous: listsOf(current), placed: 0',
    into: 'previous: listsOf(current), placed: current?.placed ?? 0',
  },
  {
    fault: 'as much of a new version is passed over unread as of the one before',
    shownBy: 'many have become others',
    file: LOG,
    from: 'placed: 0, position: 0',
    into: 'placed: 0, position: current?.position ?? 0',
  },
  {
    fault: 'what is read in part is placed as if it were all',
    shownBy: 'many become others, with little time',
    file: LOG,
    from: 'if (isBegun && !current.survey) return',
    into: 'if (isBegun) return',
  },
  {
    fault: 'what an earlier delivery has read is forgotten',
    shownBy: 'many become others, with little time',
    file: 'lambdas/ingest/survey-so-far.ts',
    from: '{ articleIds, many: survey.many, rejected,',
    into: '{ articleIds: [], many: survey.many, rejected,',
  },
  {
    fault: 'a delivery that goes on withdraws nothing',
    shownBy: 'one article becomes many, with little time',
    file: PLACE,
    from: '(await withdrawnBy(begun, notification, store)).entries()',
    into: '(begun.survey ? await withdrawnBy(begun, notification, store) : []).entries()',
  },
  {
    fault: 'what was one article is not withdrawn where it becomes many',
    shownBy: 'one article becomes many',
    file: LOG,
    from: 'new Set([...held.flat(), only])',
    into: 'new Set(held.flat())',
  },
  {
    fault: 'how far a delivery came is written as if it were all',
    shownBy: 'one article becomes many, with little time',
    file: PLACE,
    from: '(isContinued ? saveProgress : finishUpload)',
    into: 'finishUpload',
  },
  {
    fault: 'what one reading of a version has placed, another does not withdraw',
    shownBy: 'many become others while they are read twice',
    file: 'lambdas/ingest/article-version.ts',
    from: ' && !(digest === null && isLive)',
    into: '',
  },
  {
    fault: 'a version that reads otherwise by now goes on where the one before was to go',
    shownBy: 'an article tells of another event when it is read again',
    file: 'lambdas/ingest/article-version.ts',
    from: 'isUnfinished && isOf(current, { sequencer: notification.sequencer, digest })',
    into: 'isUnfinished && current.sequencer === notification.sequencer && current.live === (digest !== null)',
  },
  {
    fault: 'lists that a dead or late handler left stay',
    shownBy: 'many become others',
    file: LOG,
    from: "    if (current.status !== 'under way') await dropForgotten(current, store);\n",
    into: '',
  },
  {
    fault: 'the object is not looked at again once the item stands',
    shownBy: 'many become one article',
    file: 'lambdas/ingest/ingest.ts',
    from: '    if (begun.item) await upload.verify();\n',
    into: '',
  },
];

/** Modules that take long to load or remember what they worked out, and have no faults here, are loaded once. */
const kept = [
  ['../../../lambdas/core/read/read', (read: object) => read],
  [
    '../../../lambdas/core/digest/digest',
    ({ digest, ...others }: typeof import('../../../lambdas/core/digest/digest')) => ({
      ...others,
      digest: jest.requireActual('../../../testing/once-each').onceEach(digest),
    }),
  ],
  [
    '../../../lambdas/ingest/event/next-head',
    ({ nextHead }: typeof import('../../../lambdas/ingest/event/next-head')) => ({
      nextHead: jest.requireActual('../../../testing/races/remembered').remembered(nextHead),
    }),
  ],
] as const;

withoutPauses();

beforeAll(() => {
  for (const [path, keep] of kept) {
    const module = keep(jest.requireActual(path));
    jest.doMock(path, () => module);
  }
});

beforeEach(() => {
  jest.resetModules();
});

describe('the races of uploads show', () => {
  it.each(MUTANTS)('that $fault', async ({ shownBy, ...mutant }) => {
    const remove = install(mutant);
    const { raceUploads, UPLOAD_SCENARIOS } = require('../../../testing/races/upload-scenarios');
    const scenario = UPLOAD_SCENARIOS.find(({ name }: { name: string }) => name === shownBy);
    await expect(raceUploads(scenario, 1)).rejects.toThrow(/ after [ABC]1 /);
    remove();
  });
});
