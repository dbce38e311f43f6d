/** An address or the name of an account. */
const ACCOUNT = String.raw`(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|@\w{2,30})`;

/** A telephone number with its area: alone it is the police's as often as the desk's. */
const NUMBER = String.raw`\(?\+?\d{1,4}\)?[-. ]\d{3}[-. ]\d{3,4}`;

const CONTACT = `(?:${ACCOUNT}|${NUMBER})`;

const AGENCY = `(?:AP|AP Photo|Associated Press|Reuters|REUTERS|AFP|EPA|EFE|dpa|Getty|Getty Images|PA|PA Media)`;

/** Furniture in any language: rights, credits of pictures, contacts of the desk, rules between parts of a page. */
export const STRUCTURE: readonly RegExp[] = [
  /^[^\p{L}\p{N}]{1,200}$/u,
  /^[(["*\s]{0,4}(?:copyright\s?)?(?:©|&copy;|\(c\)(?= ?(?:\d{4}|\p{Lu})))/iu,
  /^[(["*\s]{0,4}copyright,?(?: \p{L}+)? (?:by )?(?:\d{4}|associated press|the associated press|reuters)\b/iu,
  /^[^.!?]{0,80}(?:©|\(c\)|copyright).{0,120}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b/i,
  /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b/i,
  new RegExp(
    String.raw`^[([](?:photo|image|picture|foto|bild|${AGENCY}|©|copyright|courtesy|source)[ :/©][^()]{1,120}[)\]]\.?$`,
    'i',
  ),
  new RegExp(String.raw`^[([](?:photo|foto|image|${AGENCY}|file|courtesy)[)\]]\.?$`, 'i'),
  new RegExp(String.raw`^${AGENCY}(?: Photo)? ?/ ?\p{Lu}[^.!?]{1,60}$`, 'u'),
  new RegExp(String.raw`^\p{Lu}[^.!?]{1,50} ?/ ?(?:${AGENCY}|AFP/Getty Images)(?: via [^.!?]{1,40})?$`, 'u'),
  new RegExp(
    String.raw`[([](?:(?:file |ap |afp )?(?:photo|image|foto|fotos)\b(?! (?:shows?|showed|of|that|from)\b)|${AGENCY} ?/|getty\b|courtesy)[^()[\]]{0,100}[)\]]\.?$`,
    'i',
  ),
  /(?:REUTERS|AFP|AP Photo|EPA) ?\/ ?\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3}(?:\/[\p{L} ]{1,30})?$/u,
  new RegExp(String.raw`^(?:(?:e-?mail|tel|telephone|phone|fax|twitter)\.?\s?:?\s?)?${CONTACT}$`, 'i'),
  new RegExp(
    String.raw`^(?:contact|to (?:reach|contact)|reach|e-?mail|write to|you can (?:reach|contact|email)|(?:staff )?(?:writer|reporter)s?)\b[^!?]{0,100}[\s:(]${ACCOUNT}[^!?]{0,150}$`,
    'i',
  ),
  new RegExp(
    String.raw`^\p{Lu}[^.!?]{1,60} (?:can be reached|is reachable|may be reached|can be contacted)\b[^!?]{0,60}\s${CONTACT}[^!?]{0,100}$`,
    'u',
  ),
  /^\{\{[^{}]{0,200}\}\}$/,
];
