import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';

/** Versions that S3 deletes in one request. */
const BATCH = 1_000;

/** An object in a bucket. */
export interface ObjectName {
  bucket: string;
  key: string;
}

/** The versions of an object, delete markers included. Keys are listed in order, so its own come before longer ones. */
export async function versionsOf(s3: S3Client, { bucket, key }: ObjectName): Promise<ObjectIdentifier[]> {
  const versions: ObjectIdentifier[] = [];
  let from: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
  while (from) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, ...from }),
    );
    const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    const own = listed.filter(({ Key }) => Key === key);
    versions.push(...own.map(({ VersionId }) => ({ Key: key, VersionId })));
    const isLast = !page.IsTruncated || own.length < listed.length;
    from = isLast ? null : { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
  return versions;
}

/**
 * Deletes versions of objects for good.
 * @throws Error if S3 refuses one
 */
export async function deleteVersions(
  s3: S3Client,
  Bucket: string,
  versions: readonly ObjectIdentifier[],
): Promise<void> {
  for (let from = 0; from < versions.length; from += BATCH) {
    const Delete = { Objects: versions.slice(from, from + BATCH), Quiet: true };
    const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete }));
    const [first] = Errors;
    if (first) throw new Error(`S3 refuses to delete ${Errors.length} versions: ${first.Code}`);
  }
}
