/** The half, 0 or 1, that something falls into by its name, drawn anew for every seed: 32-bit FNV-1a, its bits mixed. */
export function halfOf(name: string, seed: number): 0 | 1 {
  let hash = 2166136261 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % 2) as 0 | 1;
}
