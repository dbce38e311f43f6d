import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Architecture, Code, LoggingFormat, Runtime, SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, type NodejsFunctionProps, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

const ROOT = join(__dirname, '../..');

/** How the handler in a folder of `lambdas` is bundled and run; what the function may take is for its construct to say. */
export function handlerOf(folder: string): NodejsFunctionProps {
  // Lies beside this code in the package, where there is nothing to bundle it from.
  const bundle = join(__dirname, 'handlers', folder);
  return {
    ...(existsSync(bundle) && { code: Code.fromAsset(bundle) }),
    entry: join(ROOT, 'lambdas', folder, 'handler.ts'),
    handler: 'handler',
    projectRoot: ROOT,
    // Only tells the package manager, and an installed package has no lock file of its own.
    depsLockFilePath: join(ROOT, 'package.json'),
    bundling: {
      // Several of the packages that read articles break in an ES module bundle.
      format: OutputFormat.CJS,
      // Not the runtime's own version: the tests run the bundle on the oldest Node that package.json admits.
      target: 'node20',
      // With the AWS SDK, which the runtime would bring too: so the bytes that were tested are the ones that run.
      externalModules: [],
      // Loads as fast as minified (measured), and its stack traces need no source map, which would load more slowly.
      minify: false,
      // What went well needs no lines of its own.
      logLevel: LogLevel.WARNING,
    },
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    loggingFormat: LoggingFormat.JSON,
    // Without two lines that each invocation began and ended, as logs cost by their bytes; what went wrong is still told.
    systemLogLevelV2: SystemLogLevel.WARN,
  };
}
