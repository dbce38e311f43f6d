import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { runProgram } from '../../testing/cli';
import { portEllery } from '../../testing/samples';
import { startStack } from '../lib/local/aws/stack';

describe('replay and verify', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'newsfold-replay-'));
  afterAll(() => rmSync(dataDir, { recursive: true, maxRetries: 20, retryDelay: 100 }));

  /** A bucket with seven reports of one event, of which the table knows nothing and no notification is left. */
  beforeAll(async () => {
    const stack = await startStack({ dataDir });
    for (const { key, body } of portEllery())
      await stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key: key, Body: body }));
    await stack.takeRecords();
    await stack.close();
  });

  it('fill a table from its bucket, and find nothing wrong with it', async () => {
    expect(await runProgram('replay.ts', '--data', dataDir)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Sent 7 uploads of the bucket and 0 of which the table alone knows.'),
    });
    expect(await runProgram('verify.ts', '--data', dataDir)).toEqual({
      code: 0,
      stdout: '7 live articles in 1 live events, 0 upload items; 0 under way.\nNo promise is broken.\n',
      stderr: '',
    });
  });

  it('say how they are used where they are given nothing', async () => {
    const programs = ['replay', 'verify'];
    const runs = await Promise.all(programs.map((name) => runProgram(`${name}.ts`)));
    for (const [index, { code, stdout, stderr }] of runs.entries()) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`npm run ${programs[index]} -- --data DIR`);
    }
  });
});
