import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { foldFiles } from '../lib/local/fold-files';
import { serve } from '../lib/local/serve';
import { tell } from '../lib/local/tell';

/** The lockfile's versions of the AWS SDK are tested on Node 20, which newer ones will no longer support. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const SAMPLES = join(__dirname, '../samples');

const command = defineCommand({
  meta: { name: 'newsfold', description: 'Folds news articles into event records on this machine.' },
  args: {
    json: { type: 'boolean', description: 'Print one JSON object a line on stdout and nothing else there.' },
    serve: {
      type: 'boolean',
      description: 'Keep S3, SQS and DynamoDB up and fold what is uploaded, until interrupted.',
    },
    port: {
      type: 'string',
      description: 'With --serve: port of S3 and SQS, DynamoDB on the next; 0 takes free ones.',
    },
    data: {
      type: 'string',
      description: 'With --serve: folder that keeps bucket, queue and table from run to run.',
    },
  },
  async run({ args }) {
    try {
      process.exitCode = await run(args._, args);
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  },
});

interface Options {
  json?: boolean;
  serve?: boolean;
  port?: string;
  data?: string;
}

async function run(
  paths: string[],
  { json = false, serve: serving = false, port, data }: Options,
): Promise<number> {
  if (!serving) {
    if (port !== undefined || data !== undefined) throw new Error('--port and --data go with --serve.');
    return foldFiles(paths.length > 0 ? paths : [SAMPLES], json);
  }
  if (paths.length > 0) throw new Error('--serve takes no paths: upload to the endpoints that it prints.');
  await serve({ port: portOf(port), dataDir: data }, json);
  return 0;
}

/** DynamoDB takes the next port, so the last one is one less. */
function portOf(value = '0'): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) throw new Error(`--port ${value} is not a port.`);
  return port;
}

runMain(command);
