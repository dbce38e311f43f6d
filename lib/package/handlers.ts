/** Folders in `lambdas` of the deployed functions. */
export const HANDLERS = ['ingest', 'announce'] as const;

export type HandlerName = (typeof HANDLERS)[number];
