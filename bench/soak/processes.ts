import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process in the list of `ps`. */
interface ListedProcess {
  pid: number;
  parent: number;
  /** Resident memory in MB. */
  megabytes: number;
  command: string;
}

const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/;

const KILOBYTES = 1024;

/** Lists all processes of this machine by `ps`. */
export async function processes(): Promise<ListedProcess[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { maxBuffer: 2 ** 26 });
  return stdout.split('\n').flatMap((line): ListedProcess[] => {
    const [, pid, parent, rss, command = ''] = LINE.exec(line) ?? [];
    if (pid === undefined) return [];
    return [{ pid: Number(pid), parent: Number(parent), megabytes: Number(rss) / KILOBYTES, command }];
  });
}
