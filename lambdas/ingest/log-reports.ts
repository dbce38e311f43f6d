import type { Reports } from './create-handler';

/**
 * Reports as one JSON line each in the function's log. Keys and messages are what an uploader or a service chose, so
 * they are written as JSON strings and cut.
 */
export const logReports: Reports = {
  done: ({ key, articles, rejections, events }) => {
    const rejected = rejections.length;
    write({
      level: rejected > 0 ? 'WARN' : 'INFO',
      key: key.slice(0, 200),
      articles,
      rejected,
      events: events.length,
    });
  },
  failed: (messageId, error) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    write({ level: 'ERROR', messageId, error: name, message: message.slice(0, 500) });
  },
};

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
