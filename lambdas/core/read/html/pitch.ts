import type { Block } from './blocks';

/** Characters of the longest block that only asks its reader for something. */
const LONGEST = 300;

/** How a block begins that asks its reader to read, do or buy something else. */
const PITCH =
  /^\W{0,5}(?:read (?:more|also|next)\b|related(?: \w{1,20})?:|see also\b|also (?:read|on|see)\b|you may also like\b|click here\b|sign up\b|subscribe\b|follow (?:us|him|her|me|them|@\w{1,30})\b|follow .{1,60} (?:on|at)\b|join (?:us|our|the conversation)\b|like this (?:story|article)\b|share this\b|get (?:the|our) (?:latest|best|daily)\b|download (?:the|our)\b.{0,40}\bapp\b|have a (?:news )?tip\b|want more\b|contact us\b|write to .{1,60} at\b|reach the reporters?\b|e-?mail .{1,60} at\b|\(?(?:additional )?reporting by\b|start your day\b|there['’]s plenty more\b)/i;

/** Whether a block asks its reader for something: such begin alike, and either have a link or stand at the end. */
export function isPitch({ text, linked }: Block, isLast: boolean): boolean {
  return (isLast || linked > 0) && text.length <= LONGEST && PITCH.test(text);
}
