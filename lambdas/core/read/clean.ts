/** Lines that are the page's and not the article's; whole lines only, so that a sentence with such words stays. */
const FURNITURE =
  /^(?:shares?|share this(?: article| story)?|tweets?|facebook|twitter|whatsapp|e-?mail|print|comments?|subscribe(?: now)?|sign up|advertisement|read more|related(?: articles| stories)?|follow us|photo|image|video)\s*:?\s*\d{0,7}$/i;

/** The lines of an article's text without blank ones and page furniture, spaces collapsed. */
export function cleanLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !FURNITURE.test(line));
}
