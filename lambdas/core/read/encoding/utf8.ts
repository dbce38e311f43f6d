/**
 * Most broken sequences for each character beyond ASCII that is whole. Text in UTF-8 that was cut or put together of
 * parts has few; text in another encoding has hardly a whole one, for there each would be a coincidence.
 */
const MOST_BROKEN = 0.1;

/**
 * The text of valid UTF-8, or of UTF-8 with few broken sequences, for each of which U+FFFD stands; null if it is none.
 * One that ends it, where it was cut within a character, does not count.
 */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return isNearlyValid(text) ? text : null;
  }
}

function isNearlyValid(text: string): boolean {
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  const cut = whole > 0 && text.endsWith('\ufffd') ? 1 : 0;
  return broken - cut <= whole * MOST_BROKEN;
}
