import { type SqsMessage, SqsQueue } from './fauxqs';

/** Saves the messages of a queue before the queue answers the request. */
export interface MessageRecorder {
  /** Called for every message that enters a queue, also when a redrive moves it from another queue. */
  sent(queue: string, message: SqsMessage): void;
  deleted(messageIds: string[]): void;
}

/**
 * Makes a queue record every message that is sent or deleted. Receives are not recorded: after a restart a message in
 * flight is visible again, which SQS allows at any time. fauxqs creates its queues itself, so this replaces methods of
 * the queue instead of extending its class.
 */
export function recordQueue(queue: SqsQueue, recorder: MessageRecorder): void {
  queue.enqueue = (message) => {
    recorder.sent(queue.name, message);
    enqueueUnrecorded(queue, message);
  };
  queue.deleteMessage = (receiptHandle) => {
    const inFlight = queue.inflightMessages.get(receiptHandle);
    if (inFlight) recorder.deleted([inFlight.message.messageId]);
    return SqsQueue.prototype.deleteMessage.call(queue, receiptHandle);
  };
  queue.purge = () => {
    const { ready, delayed, inflight } = queue.inspectMessages();
    const messages = [...ready, ...delayed, ...inflight.map((entry) => entry.message)];
    recorder.deleted(messages.map((message) => message.messageId));
    SqsQueue.prototype.purge.call(queue);
  };
}

/** Puts a message that is saved already into a queue. */
export function enqueueUnrecorded(queue: SqsQueue, message: SqsMessage): void {
  SqsQueue.prototype.enqueue.call(queue, message);
}
