import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventReader, InvalidArgument, InvalidCursor, NewsfoldReaderError } from '../../../lib/reader/reader';

/** Nothing listens at this endpoint: a read fails with an error of the SDK. */
const client = new DynamoDBClient({
  endpoint: 'http://127.0.0.1:1',
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
const reader = new EventReader(client, 'events');
const EVENT_ID = '01M72WDGQ0QEPRYCVGC05NM6YT';

test.each(['', 'event', `${EVENT_ID}0`, EVENT_ID.toLowerCase(), EVENT_ID.replace('M', 'U'), `${EVENT_ID}\n`])(
  'no event has the id %j',
  async (eventId) => {
    await expect(reader.get(eventId)).rejects.toThrow(InvalidArgument);
    expect(() => reader.articles(eventId)).toThrow(InvalidArgument);
  },
);

test.each(['', '2026-11', '2026-02-29', '2026-13-01', '10.11.2026', '2026-11-10T00:00', 'today'])(
  'no day is %j',
  (day) => {
    expect(() => reader.onDay(day)).toThrow(InvalidArgument);
  },
);

test.each(['', '…', 'x'.repeat(501)])('%j is not a name', (name) => {
  expect(() => reader.about(name)).toThrow(InvalidArgument);
});

test.each([
  ['', 'key'],
  ['buc/ket', 'key'],
  ['b'.repeat(64), 'key'],
  ['bucket', ''],
  ['bucket', 'é'.repeat(513)],
])('there is no object %j/%j', async (bucket, key) => {
  await expect(reader.uploadStatus(bucket, key)).rejects.toThrow(InvalidArgument);
  await expect(reader.forArticle({ bucket, key })).rejects.toThrow(InvalidArgument);
});

test('the id of an event is not that of an article', async () => {
  await expect(reader.forArticle(EVENT_ID)).rejects.toThrow(InvalidArgument);
});

test('cursors are checked before anything is read', () => {
  for (const list of [
    () => reader.onDay('2026-11-10', { after: 'x' }),
    () => reader.about('Port Ellery', { after: 'x' }),
    () => reader.articles(EVENT_ID, { after: 'x' }),
  ])
    expect(list).toThrow(InvalidCursor);
});

test('errors of the reader share a class, and errors of the SDK pass through', async () => {
  expect(new InvalidCursor('no cursor')).toBeInstanceOf(NewsfoldReaderError);
  const failure = await reader.get(EVENT_ID).catch((error) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(NewsfoldReaderError);
});
