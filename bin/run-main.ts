import { tell } from '../lib/local/tell';

/** The lockfile's versions of the AWS SDK are tested on Node 20, which newer ones will no longer support. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Runs a command to its exit code; what it throws is told in one line, and the code is then 1. */
export function runMain(main: () => Promise<number>): void {
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
