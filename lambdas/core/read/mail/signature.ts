/** The line that RFC 3676 has above a signature; without its space it would be any rule. */
export const SIGNATURE_MARK = '-- ';

/** A plain mail's lines without the signature at their end, which is shorter than the text above it. */
export function withoutSignature(lines: readonly string[]): readonly string[] {
  const text = lines.slice(0, Math.max(0, lines.lastIndexOf(SIGNATURE_MARK)));
  return text.join('').length * 2 > lines.join('').length ? text : lines;
}
