import { tell } from '../lib/local/tell';

/** The lockfile's versions of the AWS SDK are tested on Node 20, which newer ones will no longer support. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/**
 * Runs a command to its exit code; what it throws is told in one line, and the code is then 1. It ends without a word
 * where nobody reads on what it prints, as behind `head`.
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
