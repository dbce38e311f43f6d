import type { Passage } from '../../../lambdas/core/fold/summary/passages';
import { pageRank } from './page-rank';
import { filling, type Summariser } from './summariser';

/** TextRank (Mihalcea and Tarau 2004): PageRank over sentences joined by the words that they share. */
export const textRank: Summariser = ({ passages }, words) => {
  const sets = passages.map(({ forms }) => new Set(forms.map(({ term }) => term.id)));
  const ranks = pageRank(
    passages.map((passage, a) =>
      passages.map((other, b) =>
        a === b ? 0 : similarity(sets[a] as Set<number>, sets[b] as Set<number>, passage, other),
      ),
    ),
  );
  const rank = ({ id }: Passage) => ranks[id] as number;
  return filling(
    [...passages].sort((a, b) => rank(b) - rank(a)),
    words,
  );
};

/** Shared words by the logarithms of both lengths, so that long sentences are not preferred. */
function similarity(a: Set<number>, b: Set<number>, passage: Passage, other: Passage): number {
  const shared = [...a].filter((id) => b.has(id)).length;
  const scale = Math.log(passage.forms.length) + Math.log(other.forms.length);
  return scale > 0 ? shared / scale : 0;
}
