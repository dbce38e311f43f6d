import { escapeXml, type S3Store } from './fauxqs';

/**
 * The answer to ListObjectVersions. The embedded S3 keeps no old versions, so each object has one, which a bucket without
 * versioning calls "null": enough for `purge --objects`. All are listed at once, as a prefix of a key finds few.
 */
export function versionsInXml(s3: S3Store, bucket: string, prefix = ''): string {
  const { objects } = s3.listObjects(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY });
  const versions = objects.map(
    ({ key }) => `<Version><Key>${escapeXml(key)}</Key><VersionId>null</VersionId></Version>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><ListVersionsResult><IsTruncated>false</IsTruncated>${versions.join('')}</ListVersionsResult>`;
}
