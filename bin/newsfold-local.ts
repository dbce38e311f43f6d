import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldFiles } from '../lib/local/fold-files';
import { serve } from '../lib/local/serve';
import { runMain } from './run-main';

const SAMPLES = join(__dirname, '../samples');

const USAGE = `Folds news articles into event records on this machine.

  npm start                       the invented samples
  npm start -- PATH...            files and folders
    --json                        only JSON on stdout, one object a line
  npm start -- --serve            keep S3, SQS and DynamoDB up and fold what is uploaded, until interrupted
    --port N                      port of S3 and SQS; DynamoDB takes the next; 0 (default) picks free ports
    --data DIR                    keep bucket, queue and table from run to run (default: in memory)
    --json                        the addresses of the services, then each changed record, as JSON`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      serve: { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (!values.serve) {
    if (values.port !== undefined || values.data !== undefined)
      throw new Error('--port and --data go with --serve.');
    return foldFiles(positionals.length > 0 ? positionals : [SAMPLES], values.json);
  }
  if (positionals.length > 0)
    throw new Error('--serve takes no paths: upload to the endpoints that it prints.');
  await serve({ port: portOf(values.port), dataDir: values.data }, values.json);
  return 0;
}

/** DynamoDB takes the next port, so the last port is not allowed. */
function portOf(value = '0'): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) throw new Error(`--port ${value} is not a port.`);
  return port;
}

runMain(main);
