import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { countMessages } from '../../../lib/sqs/count-messages';
import type { Served } from './local-run';

/** Seconds for which a message that was read is not received again. */
const HIDDEN = 600;

/** The bodies of the messages in the dead letter queue, where they stay. */
export async function parkedBodies({
  clients,
  deadLetterQueue,
}: Pick<Served, 'clients' | 'deadLetterQueue'>): Promise<string[]> {
  const bodies: string[] = [];
  const count = await countMessages(clients.sqs, deadLetterQueue);
  while (bodies.length < count) {
    const receive = { QueueUrl: deadLetterQueue, MaxNumberOfMessages: 10, VisibilityTimeout: HIDDEN };
    const { Messages = [] } = await clients.sqs.send(new ReceiveMessageCommand(receive));
    if (Messages.length === 0) break;
    bodies.push(...Messages.map(({ Body = '' }) => Body));
  }
  return bodies;
}
