import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
} from 'node:fs';

/** One step of a write: a key with its new value, or a key alone, which takes the key away. */
export type MapWrite<Value> = [key: string, value?: Value];

/** Below this size in bytes a rewrite of the file saves nothing that anybody would notice. */
const SMALL = 16 * 1024 * 1024;

/**
 * A map of JSON values kept in one append-only file. A write is one line, so all of its steps happen or none does, and
 * it has happened when `write` returns. There is no fsync: what a process has written outlives its `kill -9`, and only
 * a crash of the whole machine could take it back, which a local run need not survive.
 *
 * Throws when the file cannot be read or written, or holds a damaged line that is not its last.
 */
export class DurableMap<Value> {
  private readonly values: Map<string, Value>;
  private descriptor: number;
  private size = 0;
  private rewriteAt = 0;

  constructor(private readonly file: string) {
    this.values = existsSync(file) ? readValues<Value>(file) : new Map();
    this.descriptor = this.rewrite();
  }

  /** The value of a key, or undefined. */
  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** All keys with their values, in the order in which the keys were first written. */
  entries(): Iterable<[string, Value]> {
    return this.values.entries();
  }

  /** Takes the steps, in their order, as one. */
  write(steps: MapWrite<Value>[]): void {
    this.append(steps);
    apply(steps, this.values);
    if (this.size > this.rewriteAt) {
      closeSync(this.descriptor);
      this.descriptor = this.rewrite();
    }
  }

  private append(steps: MapWrite<Value>[]): void {
    const line = Buffer.from(`${JSON.stringify(steps)}\n`);
    try {
      appendFileSync(this.descriptor, line);
    } catch (error) {
      // Half a line, of a full disk, would spoil the line after it.
      ftruncateSync(this.descriptor, this.size);
      throw error;
    }
    this.size += line.length;
  }

  /** Replaces the file by one that holds only what is live, and opens it. */
  private rewrite(): number {
    const draft = `${this.file}.new`;
    const descriptor = openSync(draft, 'w');
    this.size = 0;
    for (const [key, value] of this.values) {
      const line = Buffer.from(`${JSON.stringify([[key, value]])}\n`);
      appendFileSync(descriptor, line);
      this.size += line.length;
    }
    closeSync(descriptor);
    renameSync(draft, this.file);
    this.rewriteAt = SMALL + 2 * this.size;
    return openSync(this.file, 'a');
  }
}

/** A last line without its line end is a write that the process did not live to finish, so nobody was told of it. */
function readValues<Value>(file: string): Map<string, Value> {
  const bytes = readFileSync(file);
  const values = new Map<string, Value>();
  let start = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', start)) {
    apply(parseSteps<Value>(file, bytes.toString('utf8', start, end)), values);
    start = end + 1;
  }
  return values;
}

function parseSteps<Value>(file: string, line: string): MapWrite<Value>[] {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`${file} holds a damaged line: ${line.slice(0, 80)}`, { cause });
  }
}

function apply<Value>(steps: MapWrite<Value>[], values: Map<string, Value>): void {
  for (const [key, value] of steps) {
    if (value === undefined) values.delete(key);
    else values.set(key, value);
  }
}
