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
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const letters = words.filter((word) => !/^\d+k?$/.test(word));
  return (
    letters.some((word) => BUTTONS.has(word)) &&
    letters.every((word) => BUTTONS.has(word) || BETWEEN.has(word))
  );
}
