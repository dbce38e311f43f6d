/** A string without halves of surrogate pairs, which UTF-8 and so the table cannot hold; U+FFFD stands for each. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
