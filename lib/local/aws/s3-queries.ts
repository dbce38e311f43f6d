/** The query parameters that fauxqs understands, by HTTP method. */
const KNOWN: Record<string, string[]> = {
  GET: [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'continuation-token',
    'start-after',
    'encoding-type',
    'fetch-owner',
    'marker',
    'location',
  ],
  PUT: ['partNumber', 'uploadId'],
  POST: ['delete', 'uploads', 'uploadId'],
  DELETE: ['uploadId'],
};

/**
 * The first query parameter of an S3 request that fauxqs would ignore, or undefined. It would take the request for
 * another one: PutObjectTagging (`?tagging`) overwrites the object, and DeletePublicAccessBlock deletes the bucket.
 */
export function unknownQuery(method: string, query: object): string | undefined {
  const known = KNOWN[method] ?? [];
  return Object.keys(query).find((name) => !known.includes(name) && !isOfSdk(name.toLowerCase()));
}

/** `x-id` names the operation, and the others carry the signature of a presigned URL. */
function isOfSdk(name: string): boolean {
  return name === 'x-id' || name.startsWith('x-amz-');
}
