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

/** SQS lets a receive wait no longer. */
const LONG_POLL_SECONDS = 20;

/** Pause after a failed call, so that a missing queue is not called in a tight loop. */
const PAUSE_AFTER_ERROR_MS = 1000;

/** Interval at which `idle` checks the queue. */
const IDLE_CHECK_MS = 25;

export interface PollerOptions {
  sqs: SQSClient;
  queueUrl: string;
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** Receives each error of the handler and each failed call of the queue. The poller goes on after both. */
  onError?: (error: unknown) => void;
}

export interface Poller {
  /** Resolves when no message is visible, delayed or in flight. Rejects once the poller is stopped. */
  idle(): Promise<void>;
  /** Receives nothing more, and resolves when the current batch is handled and settled. */
  stop(): Promise<void>;
}

/**
 * Polls a queue as Lambda does with partial batch responses. Receives up to 10 messages, passes them to the handler as
 * one event, deletes the successful ones and makes the failed ones visible again. One batch at a time.
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

/** Ids of the failed messages: all of them if the handler throws. */
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

/** A failed message is visible again after as many seconds as the number of times it was received. */
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
