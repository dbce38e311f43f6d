/** What the article in hand may take, with rivals that win a dozen times over, and what ends an upload. */
export const RESERVED_MILLISECONDS = 20_000;
