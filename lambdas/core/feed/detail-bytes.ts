/**
 * Bytes of a detail's lists as JSON. With three headlines of 3,000 bytes each, which is 500 characters in escapes, a detail
 * stays under 24 KB: ten, as many as EventBridge takes in one request, then fit into the 256 KB that it may have, and each
 * is charged as one event, which is for 64 KB. They never bind but for hostile texts: the figures of a record come to 30 at
 * most, and its sources to 1,500 bytes.
 */
export const DETAIL_BYTES = { figures: 10_000, sources: 2_000 } as const;
