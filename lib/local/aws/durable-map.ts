import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
} from 'node:fs';

/** One step of a write: a key with its new value, or a key alone, which removes it. */
export type MapWrite<Value> = [key: string, value?: Value];

/** Bytes below which a rewrite of the file saves too little to matter. */
const SMALL = 16 * 1024 * 1024;

/**
 * A map of JSON values in one append-only file. A write is one line: all of its steps happen or none, and they have
 * happened when `write` returns. There is no fsync: written data survives a `kill -9` of the process, and a local run
 * need not survive a crash of the machine.
 * @throws Error if the file cannot be read or written, or if a line other than the last is damaged
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

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** All keys with their values, in the order in which the keys were added. */
  entries(): Iterable<[string, Value]> {
    return this.values.entries();
  }

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
      // A full disk may leave half a line, which would damage the next one.
      ftruncateSync(this.descriptor, this.size);
      throw error;
    }
    this.size += line.length;
  }

  /** Replaces the file by one that holds only the current values, and opens it. */
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

/** Ignores a last line without a line end: its write never returned. */
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
