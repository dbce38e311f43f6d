import { type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** How dead letters are looked at. */
interface Look {
  /** Seconds for which one that was looked at is not seen again. */
  hiddenFor: number;
}

/** What lies in a dead letter queue, each message once; what was looked at stays there, hidden for a while. */
export async function* deadLetters(
  sqs: SQSClient,
  QueueUrl: string,
  { hiddenFor }: Look,
): AsyncGenerator<Message> {
  const seen = new Set<string>();
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: hiddenFor }),
    );
    const unseen = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId));
    if (unseen.length === 0) return;
    for (const message of unseen) {
      seen.add(message.MessageId ?? '');
      yield message;
    }
  }
}
