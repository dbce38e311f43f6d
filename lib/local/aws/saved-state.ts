import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DurableMap, type MapWrite } from './durable-map';
import type { S3Object, SqsMessage } from './fauxqs';
import type { ObjectChange } from './object-store';
import type { MessageRecorder } from './recorded-queue';

/** A message and the name of the queue that it is in. */
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
 * The objects and messages of the embedded AWS in a folder. What a method was told is there after a `kill -9` once
 * the method has returned. An object and its notification are saved in one write, so there is never one without the
 * other, and nothing has to be found out or sent again at the next start.
 */
export class SavedState implements MessageRecorder {
  private readonly saved: DurableMap<SavedItem>;
  private readonly bodies: BodyFiles;

  constructor(folder: string) {
    this.bodies = new BodyFiles(join(folder, 'objects'));
    this.saved = new DurableMap(join(folder, 'state.jsonl'));
    this.bodies.keepOnly(new Set(this.ofKind('object').map(({ body }) => body)));
  }

  /** The sequencer of the latest change, or undefined before the first. */
  lastSequencer(): string | undefined {
    return this.ofKind('sequencer')[0]?.sequencer;
  }

  /** The objects with their buckets; a body is read from its file each time it is asked for. */
  objects(): { bucket: string; object: S3Object }[] {
    return this.ofKind('object').map(({ bucket, body, object }) => ({
      bucket,
      object: this.withBodyInFile({ ...object, lastModified: new Date(object.lastModified) }, body),
    }));
  }

  /** The messages that were sent and not deleted. */
  messages(): QueuedMessage[] {
    return this.ofKind('message');
  }

  /** Saves what an object has become together with the message that tells of it, and lets go of its body. */
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
 * The bodies of objects, a file each. A file is never written twice: a new body has a new name, which nothing knows
 * until the map of objects names it, so a half-written file is never read.
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

  /** Removes what a killed process wrote and did not live to name, or named and did not live to remove. */
  keepOnly(names: Set<string>): void {
    for (const name of readdirSync(this.folder)) if (!names.has(name)) this.remove(name);
  }
}
