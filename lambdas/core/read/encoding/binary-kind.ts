/** Bytes at the top of an upload that tell what kind of file it is: ISO base media name theirs at the fifth byte. */
const TOP = 4096;

/** Signatures of files that hold no text, with what they are called; the first that fits counts. */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: signatures are made of control characters
const SIGNATURES: readonly [RegExp, string][] = [
  [/^\s{0,64}%PDF-/, 'a PDF'],
  [/^\s{0,64}%!PS-Adobe/, 'a PostScript file'],
  [/^\{\\rtf\d/, 'an RTF document'],
  [/^PK\x03\x04.*word\//s, 'a Word document'],
  [/^PK\x03\x04.*xl\//s, 'an Excel workbook'],
  [/^PK\x03\x04.*ppt\//s, 'a PowerPoint presentation'],
  [/^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis/s, 'an OpenDocument file'],
  [/^PK\x03\x04.{26}mimetypeapplication\/epub/s, 'an e-book'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'an Office file'],
  [
    /^(?:PK[\x03\x05]|\x1f\x8b|BZh\d1AY|7z\xbc\xaf|\xfd7zXZ|Rar!\x1a|\x28\xb5\x2f\xfd|.{257}ustar(?:\x00| {2}\x00))/s,
    'an archive',
  ],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*|BM.{4}\x00{4}|8BPS\x00)/s, 'an image'],
  [/^.{4}ftyp(?:heic|heix|mif1|avif)/s, 'an image'],
  [/^(?:ID3[\x02-\x04]|OggS\x00|fLaC\x00|RIFF.{4}WAVE|.{4}ftypM4A|\xff[\xf2\xf3\xfb])/s, 'a sound recording'],
  [/^(?:RIFF.{4}AVI |\x1a\x45\xdf\xa3|\x00\x00\x01[\xb3\xba]|.{4}ftyp)/s, 'a film'],
  [
    /^(?:\x7fELF|MZ.{0,62}\x00|\xca\xfe\xba\xbe|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\x00asm)/s,
    'a program',
  ],
  [/^(?:wOF[F2]|\x00\x01\x00\x00\x00|OTTO\x00)/, 'a font'],
  [/^(?:SQLite format 3\x00|PAR1[\x00-\x1f])/, 'a database'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: signatures are made of control characters

/** What kind of file without text an upload is by its first bytes, with its article: "a PDF"; null if none is known. */
export function binaryKind(bytes: Uint8Array): string | null {
  const top = String.fromCharCode(...bytes.subarray(0, TOP));
  return SIGNATURES.find(([signature]) => signature.test(top))?.[1] ?? null;
}
