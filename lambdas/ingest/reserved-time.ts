/** What the article in hand may take, with rivals that win a dozen times over, and what ends an upload. */
export const RESERVED_MILLISECONDS = 20_000;

/** How long one upload is placed at a stretch: others wait behind it. */
export const TURN_MILLISECONDS = 5 * 60 * 1000;
