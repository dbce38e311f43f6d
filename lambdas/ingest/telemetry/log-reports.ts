import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Reports } from './reports';

/**
 * Lines with a level, a time, a message and what was added to them. The formatter of Powertools names service, sampling
 * rate and trace as well, which are the same for all lines of one log group or of no use to who reads them.
 */
class ShortLines extends LogFormatter {
  override formatAttributes(
    { logLevel, timestamp, message }: UnformattedAttributes,
    added: LogAttributes,
  ): LogItem {
    const attributes = { level: logLevel, timestamp: this.formatTimestamp(timestamp), message };
    return new LogItem({ attributes }).addAttributes(added);
  }
}

const logger = new Logger({ logFormatter: new ShortLines() });

/**
 * Reports as one JSON line each in the function's log. Keys and messages are what an uploader or a service chose, so
 * they are written as JSON strings and cut.
 */
export const logReports: Reports = {
  done({ key, articles, copies, rejected, boilerplate, events, isContinued }, _, retries) {
    const told = { articles, copies, rejected, boilerplate, events: events.length, isContinued, ...retries };
    const line = { key: key.slice(0, 200), ...withoutNone(told) };
    if (rejected > 0) logger.warn('rejected', line);
    else logger.info('handled', line);
  },
  failed({ messageId, keys, error, retries, isLast }) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const [key] = keys;
    const failure = { messageId, key: key?.slice(0, 200), error: name };
    logger.error(message.slice(0, 500), { ...failure, ...withoutNone({ ...retries, isLast }) });
  },
};

/** What is not zero and not false: of most uploads there is little to tell, and a log costs by its bytes. */
function withoutNone(told: Record<string, number | boolean>): Record<string, number | boolean> {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value));
}
