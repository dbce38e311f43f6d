import type { Reports } from './create-handler';

/**
 * Reports as one JSON line each in the function's log. Keys and messages are what an uploader or a service chose, so
 * they are written as JSON strings and cut.
 */
export const logReports: Reports = {
  done: ({ key, articles, copies, rejected, furniture, events, isContinued }, _, retries) =>
    write({
      level: rejected > 0 ? 'WARN' : 'INFO',
      key: key.slice(0, 200),
      ...{ articles, copies, rejected, furniture, events: events.length, isContinued, retries },
    }),
  failed: ({ messageId, keys, error, retries, isLast }) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const [key] = keys;
    write({
      ...{ level: 'ERROR', messageId, key: key?.slice(0, 200), error: name, message: message.slice(0, 500) },
      ...{ retries, isLast },
    });
  },
};

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
