/** Words that buttons for sharing are labelled with. */
const BUTTONS = new Set(
  `share tweet facebook twitter whatsapp email mail print pinterest linkedin reddit google tumblr like copy link
  comments comment save telegram messenger instagram youtube flipboard pin bluesky threads mastodon xing pocket
  teilen drucken merken partager imprimer compartir imprimir`.split(/\s+/),
);

/** Words that stand between them. */
const BETWEEN = new Set(
  'on via by to e x plus this it more follow us loading shares tweets views sms messages and or play'.split(
    ' ',
  ),
);

/** More words are text. */
const MOST_WORDS = 20;

/** Whether a line is a row of buttons for sharing, with or without counts: "Share Facebook 12 Twitter Email". */
export function isSocialRow(line: string): boolean {
  // nearly every line is out by its first word
  if (!isOfRow(line.match(/[\p{L}\p{N}]+/u)?.[0].toLowerCase() ?? '')) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= MOST_WORDS && words.some((word) => BUTTONS.has(word)) && words.every(isOfRow);
}

function isOfRow(word: string): boolean {
  return BUTTONS.has(word) || BETWEEN.has(word) || /^\d+k?$/.test(word);
}
