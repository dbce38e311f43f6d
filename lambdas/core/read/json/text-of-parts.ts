import { type Fields, stringAt } from './fields';

/** What stands in for a text: a sentence or two, or in some interfaces all of it. */
const SUMMARIES = ['description', 'summary', 'snippet', 'excerpt'];

/** How interfaces end a text that they cut, such as "… [+1234 chars]". */
const CUT = /\[\+?\d{1,7} char(?:acter)?s\]$/;

/** Characters that a summary and a text have to begin with alike for the one to be the beginning of the other. */
const SAME_OPENING = 30;

/**
 * The text of an article that comes without its full text: its `content`; where that was cut, its summary and what is
 * left of the content, unless they begin alike and the longer says it all; without content its longest summary.
 */
export function textOfParts(fields: Fields): string {
  const content = stringAt(fields, ['content']) ?? '';
  if (content !== '' && !CUT.test(content)) return content;
  const opening = content.replace(CUT, '').replace(/(?:…|\.\.\.)? ?$/, '');
  const [summary = ''] = SUMMARIES.map((name) => stringAt(fields, [name]) ?? '').sort(longestFirst);
  if (beginning(summary) === beginning(opening)) return [summary, opening].sort(longestFirst)[0] ?? '';
  return `${summary}\n${opening}`;
}

function beginning(text: string): string {
  return text
    .slice(0, 4 * SAME_OPENING)
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .slice(0, SAME_OPENING);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
