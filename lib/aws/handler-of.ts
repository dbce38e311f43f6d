import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Architecture, Code, LoggingFormat, Runtime, SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, type NodejsFunctionProps, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

const ROOT = join(__dirname, '../..');

/** Props to bundle and run the handler in a folder of `lambdas`. Memory, timeout and role are left out. */
export function handlerOf(folder: string): NodejsFunctionProps {
  // The published package contains the bundle instead of the source.
  const bundle = join(__dirname, 'handlers', folder);
  return {
    ...(existsSync(bundle) && { code: Code.fromAsset(bundle) }),
    entry: join(ROOT, 'lambdas', folder, 'handler.ts'),
    handler: 'handler',
    projectRoot: ROOT,
    // CDK only derives the package manager from it, and an installed package has no lock file.
    depsLockFilePath: join(ROOT, 'package.json'),
    bundling: {
      // Several packages that read articles break in an ES module bundle.
      format: OutputFormat.CJS,
      // Older than the runtime, because the tests run the bundle on the oldest Node that package.json admits.
      target: 'node20',
      // Includes the AWS SDK, although the runtime has one, so that exactly the tested code runs.
      externalModules: [],
      // Minified code loads no faster (measured), and its stack traces would need a source map, which slows loading.
      minify: false,
      logLevel: LogLevel.WARNING,
    },
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    loggingFormat: LoggingFormat.JSON,
    // Drops the two lines at start and end of each invocation, as logs cost by their bytes. Failures are still logged.
    systemLogLevelV2: SystemLogLevel.WARN,
  };
}
