import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process as `ps` tells of it. */
interface Listed {
  pid: number;
  parent: number;
  /** Resident memory in MB. */
  megabytes: number;
  command: string;
}

const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/;

const KILOBYTES = 1024;

/** All processes of this machine, which has to have `ps`. */
export async function processes(): Promise<Listed[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { maxBuffer: 2 ** 26 });
  return stdout.split('\n').flatMap((line): Listed[] => {
    const [, pid, parent, rss, command = ''] = LINE.exec(line) ?? [];
    if (pid === undefined) return [];
    return [{ pid: Number(pid), parent: Number(parent), megabytes: Number(rss) / KILOBYTES, command }];
  });
}
