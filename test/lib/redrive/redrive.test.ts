import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { parseNotifications } from '../../../lambdas/ingest/message/notification';
import { s3Event } from '../../../lib/local/aws/s3-event';
import { listDeadLetters, redrive } from '../../../lib/redrive/redrive';
import { type Stack, startStack } from '../local/aws/stack';

describe('redrive', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const bodyOf = (key: string) =>
    s3Event({ eventName: 'ObjectCreated:Put', bucket: stack.aws.bucket, sequencer: '00A1', key });
  const bury = async (...bodies: string[]) => {
    for (const MessageBody of bodies)
      await stack.sqs.send(new SendMessageCommand({ QueueUrl: stack.aws.deadLetterQueue, MessageBody }));
  };
  const keysLeft = async () =>
    (await listDeadLetters(stack.sqs, stack.aws.deadLetterQueue)).map(({ keys }) => keys.join()).sort();
  const keysSent = async (count: number) =>
    (await stack.receive(count)).flatMap(({ Body = '' }) => parseNotifications(Body).map(({ key }) => key));

  it('sends on what was uploaded under a prefix, and leaves the rest to be seen at once', async () => {
    const wire = Array.from({ length: 12 }, (_, index) => `wire/${index} + ä.json`);
    await bury(...wire.map(bodyOf), bodyOf('desk/a.txt'), bodyOf('wirework.txt'), 'no S3 event');
    expect(await keysLeft()).toEqual(['', 'desk/a.txt', ...wire, 'wirework.txt'].sort());
    const { queue, deadLetterQueue } = stack.aws;
    expect(await redrive(stack.sqs, deadLetterQueue, { queue, prefix: 'wire/' })).toBe(12);
    expect((await keysSent(12)).sort()).toEqual(wire.sort());
    expect(await keysLeft()).toEqual(['', 'desk/a.txt', 'wirework.txt']);
    expect(await redrive(stack.sqs, deadLetterQueue, { queue, prefix: '' })).toBe(2);
  });
});
