/** A cue that settles the kind of a name by itself. */
export const CERTAIN = 3;

/** A cue that settles it where nothing speaks against it. */
export const LIKELY = 2;

/** A cue that needs another one. */
export const SLIGHT = 1;
