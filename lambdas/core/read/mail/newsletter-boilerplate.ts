/** Max characters of a line of boilerplate: a footer that states why the mail was sent. */
const MAX_CHARACTERS = 500;

const BARS = /[|·•]/;

/** Boilerplate of newsletters: whole lines, or single links of a line, so that sentences of news do not match. */
const BOILERPLATE = [
  /^(?:click here to )?(?:unsubscribe|opt[ -]out)(?: here| now| instantly| from (?:this|these|our|all) [\w ,-]{1,60})?[.!]?$/i,
  /^(?:to (?:unsubscribe|stop receiving|opt[ -]out)\b|if you (?:no longer wish|do not wish|don['’]t want|would like|wish|prefer)\b|(?:don['’]t|do not|no longer) want (?:to receive|these|this)\b).{0,200}\b(?:unsubscribe|opt[ -]out|click|preferences)\b.{0,100}$/i,
  /^(?:click here to )?(?:view|read|open|see) (?:this )?(?:e-?mail |newsletter |message |it )?(?:in|on) (?:(?:your|a|the) )?(?:web ?)?(?:browser|website)\.?$/i,
  /^(?:having )?(?:trouble|problems) (?:viewing|reading|seeing) this (?:e-?mail|newsletter|message)\b.{0,100}$/i,
  /^(?:view|read|see|open) online(?: version)?\.?$/i,
  /^(?:manage|update|change|edit) (?:your |my )?(?:e-?mail |newsletter |subscription )?(?:preferences|subscriptions?|settings|profile)\.?$/i,
  /^you(?:['’]re| are| have)? (?:receiving|received|getting|got) this (?:e-?mail|newsletter|message)\b.{0,300}$/i,
  /^this (?:e-?mail|newsletter|message) was sent to\b.{0,300}$/i,
  /^(?:was this (?:e-?mail|newsletter) )?forwarded (?:this (?:e-?mail|newsletter)|to you)\b.{0,100}\b(?:sign up|subscribe)\b.{0,60}$/i,
  /^(?:forward to a friend|forward this (?:e-?mail|newsletter)|add us to your address book|privacy(?: policy| notice)?|terms(?: of (?:use|service))?|contact(?: us)?|advertise(?: with us)?|share|sign up|subscribe)\.?$/i,
  /^sent from my [\w ]{1,40}$/i,
  /^get outlook for [\w ]{1,20}$/i,
  /^(?:copyright )?(?:©|\(c\)) .{0,200}\b(?:rights reserved|inc\.?|ltd\.?|llc|20\d\d)\b.{0,100}$/i,
  /^[-_=*~#\s]{3,200}$/,
  /^<?https?:\/\/\S{1,480}$/i,
];

/** The lines of a newsletter without the boilerplate of mail. */
export function withoutBoilerplate(lines: readonly string[]): string[] {
  return lines.filter(
    (line) =>
      line.length > MAX_CHARACTERS || !line.split(BARS).every((part) => isBoilerplateMailLine(part.trim())),
  );
}

function isBoilerplateMailLine(part: string): boolean {
  return part === '' || BOILERPLATE.some((pattern) => pattern.test(part));
}
