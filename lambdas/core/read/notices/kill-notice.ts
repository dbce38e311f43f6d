import { sentences } from '../../language/sentences';
import { words } from '../../language/words';
import { LIMITS } from '../document/limits';
import { charactersOf } from '../document/paragraphs';
import { namesIn } from './names-in';
import { ASKS, type Label, labelOf, NAMES_STORY } from './notice-words';

/** Max characters of a notice: it names a story and says why it is taken back, in some 100 words. */
const NOTICE_CHARACTERS = 3_000;

/** Lines of the text that may bear the label: the first, or the second after a slug. */
const LABEL_LINES = 2;

/**
 * The names that a wire's notice to kill, withdraw or disregard a story gives of it; null if the text is no such notice.
 * A notice bears a label, such as "KILL:", and asks editors for something: a story may begin with the same word.
 * @param corrects the id of the document that the text says it corrects, which is one of the names
 */
export function namesOfKilled(
  headline: string,
  lines: readonly string[],
  corrects: string | null = null,
): string[] | null {
  const candidates = [headline, ...lines.slice(0, LABEL_LINES)];
  const at = candidates.findIndex((line) => labelOf(line) !== null);
  const label = labelOf(candidates[at] ?? '');
  if (label === null || charactersOf(lines) > NOTICE_CHARACTERS) return null;
  const rest = [label.rest, ...lines.filter((_, index) => index !== at - 1)];
  return isNotice(label, rest) ? namesIn([corrects ?? '', label.rest, at === 0 ? '' : headline], rest) : null;
}

/** Whether a labelled text takes a story back: it asks editors to, or its label is one that only wires use. */
function isNotice(label: Label, rest: readonly string[]): boolean {
  if (rest.flatMap(sentences).some((sentence) => ASKS.some((pattern) => pattern.test(sentence)))) return true;
  if (label.kind === 'any') return false;
  const body = rest.slice(1).join('\n');
  if (label.kind === 'jargon' && NAMES_STORY.test(body)) return true;
  return words(body).length < LIMITS.articleWords;
}
