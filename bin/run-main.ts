import { tell } from '../lib/local/tell';

/** Newer versions of the AWS SDK will not support Node 20. Those of the lockfile do, and are tested on it. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/**
 * Runs a command and sets the exit code to its result. An error is printed in one line and makes the exit code 1. The
 * process ends silently when the reader of its output has closed the pipe, as `head` does.
 */
export function runMain(main: () => Promise<number>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      tell(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
