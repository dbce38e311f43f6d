import { removalOf, versionOf } from '../articles';
import { lantern, sample } from '../samples';
import { brief } from './brief';
import { elsewhere, holding, notice } from './documents';
import type { Scenario } from './scenarios';

const [A, B, C, KILL] = ['feed/a.json', 'feed/b.json', 'feed/c.json', 'feed/kill.json'];

const [oldest, newer, newest] = [
  holding(A, { order: 1 }),
  holding(B, { order: 2 }),
  holding(C, { order: 3 }),
];
const other = brief(lantern(1));
const business = brief(sample('meridian-business-daily/halvard-terminal-halted.json'));

/** A time after that of the other uploads. */
const SOON = '2026-12-01T08:00:05.000Z';

const removal = (key: string, upload = 2) => removalOf({ key }, upload);
const again = (version: typeof oldest): typeof oldest => ({
  ...version,
  notification: { ...version.notification, isReplay: true },
});

/** Races about one document, whose versions come under several keys. */
export const DOCUMENT_SCENARIOS: readonly Scenario[] = [
  { name: 'both bring a version of one document', writers: [oldest, newer], live: 1, stands: newer },
  {
    name: 'both bring one version of a document',
    writers: [oldest, holding(B, { order: 1, words: '1', uploadedAt: SOON })],
    live: 1,
    stands: oldest,
  },
  {
    name: 'both bring a text of one version, the second a later one',
    before: [versionOf(business)],
    writers: [
      holding(A, { order: 1, words: 'one' }),
      holding(B, { order: 1, words: 'two', uploadedAt: SOON }),
    ],
    live: 1,
    stands: newer,
  },
  {
    name: 'one brings a newer version than the other replays',
    before: [oldest],
    writers: [newer, again(oldest)],
    live: 1,
    stands: newer,
  },
  {
    name: 'one brings a newer version of a document, one withdraws the older',
    before: [oldest],
    writers: [newer, removal(A)],
    live: 1,
    stands: newer,
  },
  {
    name: 'one brings a newer version of a document, one withdraws that',
    before: [oldest],
    writers: [newer, removal(B)],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one withdraws the newest version of a document, one brings an older one',
    before: [newer],
    writers: [removal(B), oldest],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one brings an older version of a document, one withdraws the newest',
    before: [newer],
    writers: [oldest, removal(B)],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one withdraws the newest version of a document, one brings a newer one',
    before: [oldest, newer],
    writers: [removal(B), newest],
    live: 1,
    stands: newest,
  },
  {
    name: 'both withdraw versions of a document, of which one would come back',
    before: [oldest, newer, newest],
    writers: [removal(C), removal(B)],
    live: 1,
    stands: oldest,
  },
  {
    name: 'both withdraw the last versions of a document',
    before: [oldest, newer],
    writers: [removal(B), removal(A)],
    live: 0,
  },
  {
    name: 'one brings the older version of a document back as the newest',
    before: [oldest, newer],
    writers: [holding(A, { order: 4, upload: 2 }), newest],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one brings an older version of a document, one a newer in its place',
    before: [newer],
    writers: [oldest, holding(A, { order: 4, upload: 2 })],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one brings the newest version of a document again as the oldest',
    before: [oldest, newer],
    writers: [holding(B, { order: 0, upload: 2 }), again(oldest)],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one puts another story in place of the newest version, one brings an older one',
    before: [oldest, newest],
    writers: [elsewhere(C, other, 2), newer],
    live: 2,
    stands: newer,
  },
  {
    name: 'one puts another story in place of what the other replaces',
    before: [oldest],
    writers: [elsewhere(A, other, 2), newer],
    live: 2,
    stands: newer,
  },
  {
    name: 'one brings a document, one takes it back',
    writers: [oldest, notice(KILL, { order: 2 })],
    live: 0,
  },
  {
    name: 'one takes a document back that is in an event, one brings it again',
    before: [oldest],
    writers: [notice(KILL, { order: 2 }), holding(A, { order: 1, upload: 2 })],
    live: 0,
  },
  {
    name: 'one takes a document back, one brings a newer version',
    before: [oldest],
    writers: [notice(KILL, { order: 2 }), newest],
    live: 1,
    stands: newest,
  },
  {
    name: 'one takes a document back, one withdraws the notice',
    before: [oldest],
    writers: [notice(KILL, { order: 2 }), removal(KILL)],
    live: 1,
    stands: oldest,
  },
  {
    name: 'one takes a document back in place of its newest version, one brings an older one',
    before: [newer],
    writers: [notice(B, { order: 3, upload: 2 }), oldest],
    live: 0,
  },
  {
    name: 'one brings a newer version of a document whose event the other merges',
    twins: [oldest, versionOf(business)],
    writers: [newer, versionOf(business)],
    live: 1,
    stands: newer,
  },
  {
    name: 'one merges the event of a document whose newer version the other withdraws',
    before: [oldest, newer],
    twins: [versionOf(business)],
    writers: [versionOf(business), removal(B)],
    live: 1,
    stands: oldest,
  },
];
