import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ListedUpload } from './list-uploads';

/** The last upload of a bucket that a replay has sent, kept in a file so that an interrupted replay can continue. */
export class Cursor {
  constructor(
    private readonly file: string,
    private readonly bucket: string,
  ) {}

  /**
   * The last upload sent; null if none was.
   * @throws Error if the file is of another bucket
   */
  last(): ListedUpload | null {
    if (!existsSync(this.file)) return null;
    const { bucket, last } = JSON.parse(readFileSync(this.file, 'utf8')) as SavedCursor;
    if (bucket !== this.bucket)
      throw new Error(`${this.file} is of the bucket ${bucket}; give --cursor another file.`);
    return last;
  }

  /** Saves the last upload sent. A process that dies in between leaves the file as it was. */
  moveTo(last: ListedUpload): void {
    const saved: SavedCursor = { bucket: this.bucket, last };
    writeFileSync(`${this.file}.new`, JSON.stringify(saved));
    renameSync(`${this.file}.new`, this.file);
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }
}

interface SavedCursor {
  bucket: string;
  last: ListedUpload;
}
