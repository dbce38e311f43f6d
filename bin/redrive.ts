import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { plain } from '../lib/local/print/in-words';
import { tell } from '../lib/local/tell';
import { listDeadLetters, redrive } from '../lib/redrive/redrive';
import { runMain } from './run-main';

const USAGE = `Lists the uploads that could not be handled, or sends some of them to be handled again. All others stay in the
dead letter queue. Uses the AWS credentials and region of the environment.

  npm run redrive -- --dead-letters URL                              prints their keys, one a line
  npm run redrive -- --dead-letters URL --queue URL --prefix KEY     sends those whose key begins with KEY`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      'dead-letters': { type: 'string' },
      queue: { type: 'string' },
      prefix: { type: 'string' },
    },
  });
  const { 'dead-letters': from, queue, prefix } = values;
  if (values.help || !from || (queue === undefined) !== (prefix === undefined)) {
    tell(USAGE);
    return values.help ? 0 : 1;
  }
  const sqs = new SQSClient();
  if (queue === undefined || prefix === undefined) {
    for (const { messageId, keys } of await listDeadLetters(sqs, from))
      process.stdout.write(`${keys.map(plain).join(' ') || `no notification: message ${messageId}`}\n`);
  } else tell(`Sent ${await redrive(sqs, from, { queue, prefix })} dead letters on.`);
  return 0;
}

runMain(main);
