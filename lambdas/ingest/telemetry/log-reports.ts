import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Reports } from './reports';

/**
 * Formats a line as level, time, message and the added attributes. The default formatter of Powertools adds service,
 * sampling rate and trace, which are the same for all lines of a log group or of no use.
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
 * Writes each report as one line of JSON to the function's log. Keys and messages come from uploaders and services, so
 * they are written as JSON strings and cut.
 */
export const logReports: Reports = {
  done({ key, articles, copies, rejected, boilerplate, events, isContinued }, _, retries) {
    const all = { articles, copies, rejected, boilerplate, events: events.length, isContinued, ...retries };
    const line = { key: key.slice(0, 200), ...nonZero(all) };
    if (rejected > 0) logger.warn('rejected', line);
    else logger.info('handled', line);
  },
  failed({ messageId, keys, error, retries, isLast }) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const [key] = keys;
    const failure = { messageId, key: key?.slice(0, 200), error: name };
    logger.error(message.slice(0, 500), { ...failure, ...nonZero({ ...retries, isLast }) });
  },
};

/** Drops zeros and falses, the values of most uploads, as a log costs by its bytes. */
function nonZero(values: Record<string, number | boolean>): Record<string, number | boolean> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
