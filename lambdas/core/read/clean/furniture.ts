/** How the furniture of pages reads in one language. */
export interface Furniture {
  /** Whole lines in lower case, but for counts and marks around them. */
  phrases: readonly string[];
  /** Patterns that nothing but furniture fits. */
  precise: readonly RegExp[];
  /** What pictures are labelled with: furniture of an article, and all that a gallery has to tell. */
  captions: readonly RegExp[];
  /** Patterns that news can fit too: they count in short lines in which nobody says anything. */
  loose: readonly RegExp[];
}
