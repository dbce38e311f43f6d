const LABEL =
  '(?:watch|video|photos?|pictures|gallery|live|breaking(?: news)?|(?:live )?updated?s?(?: \\d)?|just in|exclusive|developing|(?:the )?latest|(?:complete|full|team) coverage|listen)';

/** "WATCH:", "UPDATE 2-", "[VIDEO]", "BREAKING NEWS |". */
const OPENING = new RegExp(`^(?:[([]${LABEL}[)\\]]:?|${LABEL}(?: ?[:|]| [-–—](?= )|-(?=\\S)))\\s*`, 'i');

/** "(PHOTOS)", "[WATCH]", "(photos, video)". */
const ENDING = new RegExp(`[([]${LABEL}(?:(?:, | and | & |/)${LABEL})?[)\\]]$`, 'i');

/** Labels taken off either end; nobody puts more. */
const MAX_LABELS = 2;

/** What follows one of these is the outlet. */
const SITE_MARK = /(?:\||::|«|»|•)(?:\s|$)/;

/** What follows one of these may be the outlet. */
const DASH = / [-–—](?: |$)/g;

/** Words of outlets' names, web addresses, and call signs of American stations. */
const OUTLET =
  /\b(?:news\w*|tv\w*|radio|channel|herald|times|post|gazette|tribune|journal|courier|chronicle|observer|telegraph|guardian|mirror|independent|daily|weather|fox|cbs|nbc|abc|bbc|cnn|reuters)\b|\w\.(?:com|org|net|co|tv|fm|info)\b|\b[KW][A-Z]{2,3}\b/i;

/** A word of an outlet's name: capitalised, an address, or one that such names write small. */
const NAME_WORD =
  /^(?:[\p{Lu}\d&|-]|\w+\.\w|(?:and|of|on|for|the|in|your|from|news|weather|sports|traffic)$)/u;

/** Words of the longest outlet's name: "Channel 8 News - San Ostrand, OS News Station - KOST Radio 8" has 13. */
const MAX_NAME_WORDS = 16;

/** Words that a headline keeps at least. */
const MIN_WORDS = 3;

/** A headline without its outlet and the labels of the page around it: a stretch of it, verbatim. */
export function withoutFurniture(headline: string): string {
  return withoutLabels(withoutOutlet(headline.trim()));
}

function withoutOutlet(headline: string): string {
  const cuts = [headline.search(SITE_MARK)];
  for (const { index, 0: dash } of headline.matchAll(DASH)) {
    const tail = headline.slice(index + dash.length);
    if (tail === '' || isOutlet(tail)) cuts.push(index);
  }
  for (const cut of cuts.filter((index) => index > 0).sort((a, b) => a - b)) {
    const head = headline.slice(0, cut).trimEnd();
    if (head.split(' ').length >= MIN_WORDS) return head;
  }
  return headline;
}

function isOutlet(tail: string): boolean {
  const words = tail.split(' ');
  return words.length <= MAX_NAME_WORDS && OUTLET.test(tail) && words.every((word) => NAME_WORD.test(word));
}

function withoutLabels(headline: string): string {
  let left = headline;
  for (let label = 0; label < MAX_LABELS; label++)
    left = left.replace(OPENING, '').replace(ENDING, '').trim();
  return left.split(' ').length >= MIN_WORDS ? left : headline;
}
