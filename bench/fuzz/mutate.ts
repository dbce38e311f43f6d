import { gzipSync, zipSync } from 'fflate';
import { pick, type Random } from '../../testing/random';

/** Strings with a meaning in some format. */
const TOKENS = [
  ...['<', '>', '</', '<div>', '</p>', '<p>', '<h2>x</h2>', '<script>', '<!--', '-->', '<![CDATA[', ']]>'],
  ...[
    '<!DOCTYPE html>',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>',
    '&a;',
    '&#x0;',
    '&#1114112;',
    '&amp;',
    '&nbsp',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\u0000',
    '\\ud800',
    '"__proto__":',
    '"constructor":',
    ',',
    ':',
    'null',
    '1e999',
  ],
  ...['\r\n\r\n', '\n', '\r', '\u2028', '\0', '\ufeff', '\u200b', '\u202e', '\ud83d', ' '.repeat(500)],
  ...['Content-Type: multipart/mixed; boundary=x', '--x\r\n', '=?utf-8?B?', '?=', '=3D', 'charset=utf-16'],
  ...['../', 'A'.repeat(2000), 'a.'.repeat(300), 'Share '.repeat(200), '1,'.repeat(400), '- '.repeat(400)],
].map((token) => new TextEncoder().encode(token));

/** Max size of a mutated upload, so that slow reading is never just a matter of size. */
const MAX_BYTES = 512 * 1024;

/** A change of an upload's bytes; `others` are uploads to mix with it. */
type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  flipped,
  cut,
  shortened,
  inserted,
  inserted,
  repeated,
  crossed,
  (bytes) => gzipSync(bytes),
  (bytes) => zipSync({ 'a.txt': bytes, 'b/c.json': bytes.subarray(0, bytes.length / 2) }),
];

/** Breaks an upload in one to six ways. */
export function mutated(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  let made = bytes;
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--)
    made = pick(MUTATIONS, random)(made, random, others).subarray(0, MAX_BYTES);
  return made;
}

function place(bytes: Uint8Array, random: Random): number {
  return Math.floor(random() * (bytes.length + 1));
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const made = Uint8Array.from(bytes);
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--)
    made[Math.floor(random() * made.length)] = Math.floor(random() * 256);
  return made;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random);
  return spliced(bytes, from, Math.floor(random() * 200), new Uint8Array());
}

function shortened(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.subarray(0, place(bytes, random));
}

function inserted(bytes: Uint8Array, random: Random): Uint8Array {
  return spliced(bytes, place(bytes, random), 0, pick(TOKENS, random));
}

/** Inserts a token, or a piece of the upload itself, up to 4,000 times. */
function repeated(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random);
  const own = bytes.subarray(from, from + 1 + Math.floor(random() * 60));
  const piece = random() < 0.5 ? pick(TOKENS, random) : own;
  const times = Math.floor(4000 ** random());
  const made = new Uint8Array(Math.min(MAX_BYTES, piece.length * times));
  for (let at = 0; at < made.length; at += Math.max(1, piece.length))
    made.set(piece.subarray(0, made.length - at), at);
  return spliced(bytes, from, 0, made);
}

function crossed(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const other = pick(others, random);
  return spliced(bytes, place(bytes, random), bytes.length, other.subarray(place(other, random)));
}

function spliced(bytes: Uint8Array, from: number, deleted: number, added: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, from + deleted));
  const made = new Uint8Array(from + added.length + rest.length);
  made.set(bytes.subarray(0, from));
  made.set(added, from);
  made.set(rest, from + added.length);
  return made;
}
