import type { UploadItem } from '../upload-item';
import { type Item, keys } from './items';
import { pack, unpack } from './pack';

/** Max rejections and copies listed in an upload item. The counts beside them are exact. */
const MAX_LISTED = 100;

export function fromUpload(upload: UploadItem): Item {
  const { bucket, key, sequencer, writes, list, previous, placed, position, survey, etag, ...rest } = upload;
  const { notices, killed, ...shown } = rest;
  return {
    ...keys.upload(bucket, key),
    bucket,
    key,
    ...shown,
    copied: shown.copied.slice(0, MAX_LISTED),
    rejections: shown.rejections.slice(0, MAX_LISTED),
    ...(killed && { killed: killed.slice(0, MAX_LISTED) }),
    handling: {
      ...{ sequencer, writes, list, previous, placed, position, survey, etag },
      ...(notices.length > 0 && { notices: pack(notices) }),
    },
  };
}

export function toUpload(item: Item): UploadItem {
  const { PK, SK, handling, ...shown } = item;
  const { notices, ...rest } = handling as { notices?: Uint8Array };
  return { ...shown, ...rest, notices: notices ? unpack(notices) : [] } as unknown as UploadItem;
}

/** Max article ids in one part of a list: 260 KB at 13 bytes each when packed. */
const LIST_PART = 20_000;

export function fromList(bucket: string, key: string, name: string, articleIds: readonly string[]): Item[] {
  const parts = Math.ceil(articleIds.length / LIST_PART);
  return Array.from({ length: parts }, (_, part) => ({
    ...keys.list(bucket, key, name, part),
    articles: pack(articleIds.slice(part * LIST_PART, (part + 1) * LIST_PART)),
  }));
}

export function toList(parts: readonly Item[]): string[] {
  return parts.flatMap(({ articles }) => unpack<string[]>(articles as Uint8Array));
}
