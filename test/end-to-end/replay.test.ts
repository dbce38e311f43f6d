import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { runProgram } from '../../testing/cli';
import { portEllery, type Sample } from '../../testing/samples';
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
      stderr: expect.stringContaining('Sent 7 uploads of the bucket.'),
    });
    expect(await runProgram('verify.ts', '--data', dataDir)).toEqual({
      code: 0,
      stdout: '7 live articles in 1 live events, 0 upload items; 0 under way.\nNo promise is broken.\n',
      stderr: '',
    });
  });

  it('keep and tell what is missing in the bucket, and withdraw it where they are told to', async () => {
    const stack = await startStack({ dataDir });
    const [{ key: Key }] = portEllery() as [Sample];
    await stack.s3.send(new DeleteObjectCommand({ Bucket: stack.aws.bucket, Key }));
    await stack.takeRecords();
    await stack.close();
    const missing = '1 uploads that the table knows and the bucket no longer holds.';
    const replay = async (...flags: string[]) => {
      const { code, stderr } = await runProgram('replay.ts', '--data', dataDir, ...flags);
      expect(code).toBe(0);
      return stderr;
    };
    const verdict = async () => (await runProgram('verify.ts', '--data', dataDir)).stdout;
    const dryRun = await replay('--dry-run');
    expect(dryRun).toContain('Would send 6 uploads of the bucket.\n');
    expect(dryRun).toContain(`Would keep ${missing} --withdraw-missing withdraws them.\n`);
    expect(await replay()).toContain(`Kept ${missing} --withdraw-missing withdraws them.\n`);
    expect(await verdict()).toContain('7 live articles in 1 live events');
    expect(await replay('--withdraw-missing')).toContain(`Withdraws ${missing}\n`);
    expect(await verdict()).toContain('6 live articles in 1 live events');
  });

  it('say how they are used where they are given nothing', async () => {
    const programs = ['replay', 'verify'];
    const runs = await Promise.all(programs.map((name) => runProgram(`${name}.ts`)));
    for (const [index, { code, stdout, stderr }] of runs.entries()) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`npm run ${programs[index]} -- --data DIR`);
    }
  });

  it('and so does purge where it is given nothing, or more than one thing to take out', async () => {
    const given = [[], ['--table', 'T'], ['--table', 'T', '--article', 'A', '--name', 'N']];
    for (const { code, stdout, stderr } of await Promise.all(
      given.map((flags) => runProgram('purge.ts', ...flags)),
    )) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('npm run purge -- --table NAME TARGET');
    }
  });
});
