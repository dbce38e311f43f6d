import { LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';

/**
 * Lines with a level, a time, a message and what was added to them. The formatter of Powertools names service, sampling
 * rate and trace as well, which are the same for all lines of one log group or of no use to who reads them.
 */
export class ShortLines extends LogFormatter {
  override formatAttributes(
    { logLevel, timestamp, message }: UnformattedAttributes,
    added: LogAttributes,
  ): LogItem {
    const attributes = { level: logLevel, timestamp: this.formatTimestamp(timestamp), message };
    return new LogItem({ attributes }).addAttributes(added);
  }
}
