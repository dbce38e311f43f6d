import fc from 'fast-check';
import { messageOf, parseNotifications } from '../../../../lambdas/ingest/message/notification';
import { s3Event } from '../../../../lib/local/aws/s3-event';

const change = { eventName: 'ObjectCreated:Put' as const, bucket: 'articles', sequencer: '00A1' };

describe('parseNotifications', () => {
  it('tells bucket, key, time in UTC and the sequencer at full length and in capitals', () => {
    const body = JSON.parse(s3Event({ ...change, key: 'a.txt', sequencer: '0055aed6dcd90281e5' }));
    body.Records[0].eventTime = '2026-11-10T15:05:00.5+01:00';
    expect(parseNotifications(JSON.stringify(body))).toEqual([
      {
        bucket: 'articles',
        key: 'a.txt',
        eventTime: '2026-11-10T14:05:00.500Z',
        sequencer: '0055AED6DCD90281E500000000000000',
      },
    ]);
  });

  it.each([
    ['a+b.txt', 'a b.txt'],
    ['a%2Bb.txt', 'a+b.txt'],
    ['two++words', 'two  words'],
    ['%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F/%E8%A8%98%E4%BA%8B.json', 'статья/記事.json'],
    ['100%2525', '100%25'],
    ['plain/key_-.txt', 'plain/key_-.txt'],
  ])('reads the key %s as %s', (encoded, key) => {
    const body = s3Event({ ...change, key: 'KEY' }).replace('KEY', encoded);
    expect(parseNotifications(body).map((notification) => notification.key)).toEqual([key]);
  });

  it.each(['two  words', 'a+b', '100%', 'статья/ニュース.json', 'news/📰', `!*'();:@=$,[]~`, '//a//'])(
    'reads back the key %s that S3 encoded',
    (key) => {
      expect(parseNotifications(s3Event({ ...change, key })).map((found) => found.key)).toEqual([key]);
    },
  );

  it.each(['plain.txt', 'a+b', '100%', 'two  words', 'news/📰'])(
    'reads the key %s that EventBridge gives as it is, with what S3 itself would tell',
    (key) => {
      const [{ eventTime, s3 }] = JSON.parse(s3Event({ ...change, key })).Records;
      const detail = { version: '0', bucket: s3.bucket, object: { ...s3.object, key }, reason: 'PutObject' };
      const event = {
        version: '0',
        'detail-type': 'Object Created',
        source: 'aws.s3',
        time: eventTime,
        detail,
      };
      expect(parseNotifications(JSON.stringify(event))).toEqual(
        parseNotifications(
          JSON.stringify({
            Records: [{ eventTime, s3: { ...s3, object: { ...s3.object, key: encodeURIComponent(key) } } }],
          }),
        ),
      );
    },
  );

  it('orders sequencers of different lengths as AWS says: padded on the right', () => {
    const sequencers = ['00A1', '00A10001', '00a2', '00B'];
    const parsed = sequencers.flatMap((sequencer) =>
      parseNotifications(s3Event({ ...change, key: 'a', sequencer })),
    );
    const padded = parsed.map((notification) => notification.sequencer);
    expect([...padded].sort()).toEqual(padded);
    expect(new Set(padded.map((sequencer) => sequencer.length))).toEqual(new Set([32]));
  });

  it('gives all records of a message, in order', () => {
    const { Records } = JSON.parse(s3Event({ ...change, key: 'first' }));
    const second = JSON.parse(s3Event({ ...change, key: 'second' })).Records;
    const body = JSON.stringify({ Records: [...Records, ...second] });
    expect(parseNotifications(body).map(({ key }) => key)).toEqual(['first', 'second']);
  });

  it('gives none of the test event with which S3 connects a bucket', () => {
    expect(parseNotifications('{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"articles"}')).toEqual(
      [],
    );
  });

  it('reads back what a message says of any key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        const notification = {
          bucket: 'b',
          key,
          eventTime: '2026-11-10T14:05:00.000Z',
          sequencer: '0A'.padEnd(32, '0'),
        };
        expect(parseNotifications(messageOf(notification))).toEqual([notification]);
      }),
    );
  });

  it.each([
    ['no JSON', 'hello'],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', '[]'],
    ['no records', '{}'],
    ['records that are no list', '{"Records":{}}'],
    ['a record that is null', '{"Records":[null]}'],
    [
      'a record of another service',
      '{"Records":[{"eventSource":"aws:sns","eventTime":"2026-11-10T14:05:00Z"}]}',
    ],
    ['no sequencer', s3Event({ ...change, key: 'a' }).replace('"sequencer"', '"sequence"')],
    ['a key that is no string', s3Event({ ...change, key: 'a' }).replace('"key":"a"', '"key":7')],
    ['a key that does not decode', s3Event({ ...change, key: 'a' }).replace('"key":"a"', '"key":"100%"')],
    [
      'a time that is none',
      s3Event({ ...change, key: 'a' }).replace(/"eventTime":"[^"]*"/, '"eventTime":"noon"'),
    ],
  ])('throws on %s', (_, body) => {
    expect(() => parseNotifications(body)).toThrow();
  });
});
