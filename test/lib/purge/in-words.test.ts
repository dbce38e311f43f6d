import { purgedInWords } from '../../../lib/purge/in-words';
import type { Purged } from '../../../lib/purge/purge';

const TIME = '2026-12-05T09:00:00.000Z';

const purged: Purged = {
  articles: [
    { articleId: 'A1', bucket: 'articles', key: 'wire/\u001b[2Jone.json', wasLive: true, isBack: false },
    { articleId: 'A2', bucket: 'articles', key: 'two.json', wasLive: false, isBack: false },
    { articleId: 'A3', bucket: 'articles', key: 'three.json', wasLive: true, isBack: true },
  ],
  events: [
    { eventId: 'E1', announced: 8, status: 'live' },
    { eventId: 'E2', announced: 1, status: 'retracted' },
  ],
  objects: [
    { bucket: 'articles', key: 'wire/\u001b[2Jone.json', state: 'gone', versions: 2 },
    { bucket: 'articles', key: 'two.json', state: 'shared', versions: 0 },
  ],
  otherVersions: [{ articleId: 'A9', bucket: 'articles', key: 'old/one.json' }],
  postings: 21,
  names: 1,
};

test('a purge tells what went and what it cannot reach, with nothing that a terminal obeys', () => {
  expect(purgedInWords(purged, { isDryRun: false, time: TIME })).toEqual([
    'Took out:',
    '  3 articles',
    '    A1 of articles/wire/[2Jone.json',
    '    A2 of articles/two.json, which was withdrawn before',
    '    A3 of articles/three.json, which a newer upload brought back',
    '  from 2 events',
    '    E1, live now',
    '    E2, retracted now',
    '  21 postings and 1 name of the index',
    '  2 versions of the object articles/wire/[2Jone.json',
    'Out of reach:',
    '  the object articles/two.json, which stays, as it holds articles that were not asked for; old versions of it go 30 days after they were replaced',
    '  another version of the document, which was not asked for: A9 of articles/old/one.json',
    '  backups of the table (point-in-time recovery) until 2027-01-09',
    '  the stream of the table until 2026-12-06',
    '  what was announced on the event bus: up to 8 versions of event E1',
    '  what was announced on the event bus: up to 1 version of event E2',
    '  the dead letters of the change feed, and what its consumers keep',
  ]);
});

test('a dry run says what would go', () => {
  const lines = purgedInWords(purged, { isDryRun: true, time: TIME });
  expect([lines[0], lines[6]]).toEqual(['Would take out:', '    E1, live then']);
});

test('a purge of what nobody knows says so', () => {
  const none = { articles: [], events: [], objects: [], otherVersions: [], postings: 0, names: 0 };
  expect(purgedInWords(none, { isDryRun: false, time: TIME })).toEqual(['The table knows no such article.']);
});
