import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { s3Event } from '../../lib/local/aws/s3-event';
import { runProgram } from '../../testing/cli';
import { type Stack, startStack } from '../lib/local/aws/stack';

describe('npm run redrive', () => {
  let stack: Stack;

  /** By the environment, as with credentials of AWS. */
  beforeAll(async () => {
    stack = await startStack();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_SQS: stack.aws.endpoints.sqs,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    const bodies = ['wire/a\n.json', 'desk/b.json'].map((key) =>
      s3Event({ eventName: 'ObjectCreated:Put', bucket: stack.aws.bucket, sequencer: '00A1', key }),
    );
    for (const MessageBody of bodies)
      await stack.sqs.send(new SendMessageCommand({ QueueUrl: stack.aws.deadLetterQueue, MessageBody }));
  });
  afterAll(() => stack.close());

  it('lists what could not be handled, a line each, and sends on what is asked for', async () => {
    const { queue, deadLetterQueue } = stack.aws;
    const list = () => runProgram('redrive.ts', '--dead-letters', deadLetterQueue);
    const { code, stdout } = await list();
    expect([code, stdout.trim().split('\n').sort()]).toEqual([
      0,
      ['desk/b.json', expect.stringMatching(/^wire\/a.*\.json$/)],
    ]);
    const sent = await runProgram(
      ...(['redrive.ts', '--dead-letters', deadLetterQueue] as const),
      ...['--queue', queue, '--prefix', 'wire/'],
    );
    expect(sent).toEqual({ code: 0, stdout: '', stderr: 'Sent 1 dead letters on.\n' });
    expect(await stack.receive(1)).toHaveLength(1);
    expect((await list()).stdout).toBe('desk/b.json\n');
  });

  it('says how it is used where something is missing', async () => {
    const { code, stderr } = await runProgram('redrive.ts', '--dead-letters', 'url', '--prefix', 'wire/');
    expect([code, stderr]).toEqual([1, expect.stringContaining('npm run redrive -- --dead-letters URL')]);
  });
});
