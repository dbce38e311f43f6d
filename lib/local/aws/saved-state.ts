import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DurableMap, type MapWrite } from './durable-map';
import type { S3Object, SqsMessage } from './fauxqs';
import type { ObjectChange } from './object-store';
import type { MessageRecorder } from './recorded-queue';

export interface QueuedMessage {
  queue: string;
  message: SqsMessage;
}

interface SavedObject extends Omit<S3Object, 'body' | 'lastModified'> {
  lastModified: string;
}

type SavedItem =
  | { kind: 'object'; bucket: string; body: string; object: SavedObject }
  | ({ kind: 'message' } & QueuedMessage)
  | { kind: 'sequencer'; sequencer: string };

/**
 * The objects and messages of the embedded AWS in a folder. Once a method has returned, its change survives a
 * `kill -9`. An object and its notification are saved in one write, so neither exists without the other, and the next
 * start has nothing to recover or to send again.
 */
export class SavedState implements MessageRecorder {
  private readonly saved: DurableMap<SavedItem>;
  private readonly bodies: BodyFiles;

  constructor(folder: string) {
    this.bodies = new BodyFiles(join(folder, 'objects'));
    this.saved = new DurableMap(join(folder, 'state.jsonl'));
    this.bodies.keepOnly(new Set(this.ofKind('object').map(({ body }) => body)));
  }

  /** Sequencer of the latest change; undefined before the first. */
  lastSequencer(): string | undefined {
    return this.ofKind('sequencer')[0]?.sequencer;
  }

  /** The objects with their buckets. Each access to a body reads its file. */
  objects(): { bucket: string; object: S3Object }[] {
    return this.ofKind('object').map(({ bucket, body, object }) => ({
      bucket,
      object: this.withBodyInFile({ ...object, lastModified: new Date(object.lastModified) }, body),
    }));
  }

  /** Messages that were sent and not deleted. */
  messages(): QueuedMessage[] {
    return this.ofKind('message');
  }

  /** Saves an object together with the notification of its change, and drops its body from memory. */
  objectChanged(
    { bucket, key, object }: ObjectChange,
    sequencer: string,
    notification?: QueuedMessage,
  ): void {
    const id = `object/${bucket}/${key}`;
    const before = this.saved.get(id);
    const steps: MapWrite<SavedItem>[] = [['sequencer', { kind: 'sequencer', sequencer }], [id]];
    if (object) {
      const { body, lastModified, ...rest } = object;
      this.bodies.write(sequencer, body);
      const saved = { ...rest, lastModified: lastModified.toISOString() };
      steps.push([id, { kind: 'object', bucket, body: sequencer, object: saved }]);
      this.withBodyInFile(object, sequencer);
    }
    if (notification)
      steps.push([`message/${notification.message.messageId}`, { kind: 'message', ...notification }]);
    this.saved.write(steps);
    if (before?.kind === 'object') this.bodies.remove(before.body);
  }

  sent(queue: string, message: SqsMessage): void {
    this.saved.write([[`message/${message.messageId}`, { kind: 'message', queue, message }]]);
  }

  deleted(messageIds: string[]): void {
    this.saved.write(messageIds.map((id) => [`message/${id}`]));
  }

  private ofKind<Kind extends SavedItem['kind']>(kind: Kind): Extract<SavedItem, { kind: Kind }>[] {
    const values = Array.from(this.saved.entries(), ([, value]) => value);
    return values.filter((value): value is Extract<SavedItem, { kind: Kind }> => value.kind === kind);
  }

  private withBodyInFile<T extends object>(object: T, name: string): T & { body: Buffer } {
    const read = () => this.bodies.read(name);
    return Object.defineProperty(object as T & { body: Buffer }, 'body', {
      get: read,
      enumerable: true,
      configurable: true,
    });
  }
}

/**
 * The bodies of objects, one file each. A file is written once: a new body has a new name, and only the map of objects
 * refers to it, after the file is complete. So a half-written file is never read.
 */
export class BodyFiles {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  read(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  write(name: string, body: Buffer): void {
    writeFileSync(join(this.folder, name), body, { flag: 'wx' });
  }

  remove(name: string): void {
    rmSync(join(this.folder, name), { force: true });
  }

  /** Removes all files but these: a killed process may have left some that nothing refers to. */
  keepOnly(names: Set<string>): void {
    for (const name of readdirSync(this.folder)) if (!names.has(name)) this.remove(name);
  }
}
