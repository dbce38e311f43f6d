import { type SqsMessage, SqsQueue } from './fauxqs';

/** Where a queue writes down its messages, before it answers for them. */
export interface MessageRecorder {
  /** Also called for a message that comes from another queue, as a redrive does. */
  sent(queue: string, message: SqsMessage): void;
  deleted(messageIds: string[]): void;
}

/**
 * Makes a queue write down what is sent to it and what is deleted from it. Receives are not written down: after a
 * restart a message in flight is visible again, which a queue may do at any time. fauxqs makes its queues itself, so
 * the methods are replaced on the queue rather than in a subclass.
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

/** Puts a message into a queue that has been written down before. */
export function enqueueUnrecorded(queue: SqsQueue, message: SqsMessage): void {
  SqsQueue.prototype.enqueue.call(queue, message);
}
