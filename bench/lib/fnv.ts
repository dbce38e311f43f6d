/** The basis of 32-bit FNV-1a. */
const BASIS = 2166136261;

/** 32-bit FNV-1a (Fowler, Noll and Vo) of a text's UTF-8 bytes; another basis gives another hash function. */
export function fnv1a(text: string, basis = BASIS): number {
  let hash = basis;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}
