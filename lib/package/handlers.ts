/** The handlers that are deployed, by their folders in `lambdas`. */
export const HANDLERS = ['ingest', 'announce'] as const;

/** One of them. */
export type HandlerName = (typeof HANDLERS)[number];
