import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { S3Event, S3EventRecord } from 'aws-lambda';
import { localClients } from '../../../../lib/local/aws/clients';
import { type EmbeddedAwsOptions, startEmbeddedAws } from '../../../../lib/local/aws/start-embedded-aws';

/** An embedded AWS with clients, for one test file. */
export async function startStack(options?: EmbeddedAwsOptions) {
  const aws = await startEmbeddedAws(options);
  const clients = localClients(aws.endpoints);

  /** Receives messages until there are `count`, or until one receive has waited in vain for so many seconds. */
  const receive = async (count: number, waitSeconds = 1): Promise<Message[]> => {
    const messages: Message[] = [];
    while (messages.length < count) {
      const { Messages = [] } = await clients.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: aws.queue,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) break;
      messages.push(...Messages);
    }
    return messages;
  };

  /** Deletes all messages of the queue and returns the S3 records in them, earliest first. */
  const takeRecords = async (): Promise<S3EventRecord[]> => {
    const records: S3EventRecord[] = [];
    for (let messages = await receive(1, 0); messages.length > 0; messages = await receive(1, 0)) {
      records.push(...messages.flatMap(({ Body = '' }) => (JSON.parse(Body) as S3Event).Records));
      const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle }));
      await clients.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: aws.queue, Entries }));
    }
    return records.sort((a, b) => (a.s3.object.sequencer < b.s3.object.sequencer ? -1 : 1));
  };

  const close = async () => {
    for (const client of Object.values(clients)) client.destroy();
    await aws.close();
  };
  return { aws, ...clients, receive, takeRecords, close };
}

/** A running embedded AWS with its clients. */
export type Stack = Awaited<ReturnType<typeof startStack>>;
