import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { countMessages } from '../../sqs/count-messages';
import { failedIds, sqsEvent } from './sqs-event';

/** The longest that SQS lets a receive wait for a message. */
const LONG_POLL_SECONDS = 20;

/** How long to wait after a failed call of the queue, so that a queue that is gone is not asked without end. */
const PAUSE_AFTER_ERROR_MS = 1000;

/** How often `idle` looks at the queue. */
const IDLE_CHECK_MS = 25;

/** What to poll and what to do with it. */
export interface PollerOptions {
  sqs: SQSClient;
  queueUrl: string;
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** Is told of each throw of the handler and each failed call of the queue; neither ends the poller. */
  onError?: (error: unknown) => void;
}

/** A running poller. */
export interface Poller {
  /** Resolves when the queue is empty, in flight and delayed messages included. Rejects once the poller is stopped. */
  idle(): Promise<void>;
  /** Resolves when the batch in hand has been handled and settled; nothing is received after the call. */
  stop(): Promise<void>;
}

/**
 * Does what Lambda does for a queue with partial batch responses: receives up to 10 messages, hands them over as one
 * event, deletes those that succeeded, and leaves those that failed to be received again, one batch at a time.
 */
export function startPoller(options: PollerOptions): Poller {
  const { sqs, queueUrl, handler, onError = () => {} } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let handling = false;

  const pollOnce = async () => {
    const { Messages = [] } = await sqs.send(receive(queueUrl), { abortSignal: signal });
    if (Messages.length === 0) return;
    handling = true;
    try {
      await settle(sqs, queueUrl, Messages, await handle({ sqs, queueUrl, handler, onError }, Messages));
    } finally {
      handling = false;
    }
  };
  const poll = async () => {
    while (!signal.aborted) {
      await pollOnce().catch(async (error) => {
        if (signal.aborted) return;
        onError(error);
        await sleep(PAUSE_AFTER_ERROR_MS, undefined, { signal }).catch(() => {});
      });
    }
  };
  const polling = poll();

  return {
    async idle() {
      while (handling || (await countMessages(sqs, queueUrl)) > 0 || handling) {
        if (signal.aborted) throw new Error('The poller was stopped before its queue was empty.');
        await sleep(IDLE_CHECK_MS);
      }
    },
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}

function receive(queueUrl: string): ReceiveMessageCommand {
  return new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: LONG_POLL_SECONDS,
    MessageSystemAttributeNames: ['All'],
  });
}

/** The ids of the messages that failed, which are all of them when the handler throws. */
async function handle(
  { queueUrl, handler, onError }: Required<PollerOptions>,
  messages: Message[],
): Promise<Set<string>> {
  try {
    return failedIds(messages, await handler(sqsEvent(queueUrl, messages)));
  } catch (error) {
    onError(error);
    return new Set(messages.map(({ MessageId = '' }) => MessageId));
  }
}

/** A message that failed comes back after as many seconds as it has been received times. */
async function settle(
  sqs: SQSClient,
  queueUrl: string,
  messages: Message[],
  failed: Set<string>,
): Promise<void> {
  const entries = messages.map(({ MessageId = '', ReceiptHandle, Attributes }) => ({
    Id: MessageId,
    ReceiptHandle,
    VisibilityTimeout: Number(Attributes?.ApproximateReceiveCount),
  }));
  const done = entries.filter(({ Id }) => !failed.has(Id));
  const again = entries.filter(({ Id }) => failed.has(Id));
  if (done.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: done }));
  if (again.length > 0) {
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueUrl, Entries: again }));
  }
}
