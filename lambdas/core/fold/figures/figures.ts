import type { Claim } from '../../digest/claims/claim';
import type { Digest } from '../../digest/digest';
import { words } from '../../language/words';
import type { Figure } from '../event-record';
import type { Origins } from '../origins';
import { toReadings } from './readings';
import { bestValue, explain, standingOf } from './reconcile';

/** Characters of all figures as JSON: half of the 32 KB that a record may take. */
const MAX_CHARACTERS = 16_000;

/** Sentences at the top of an article, besides its headline, that tell where its event is. */
const PLACING_SENTENCES = 2;

/** A claim with the article that makes it. */
export interface Statement {
  claim: Claim;
  article: Digest;
  origin: string;
}

/** The figures of an event with every reading of them, most corroborated first. */
export function foldFigures(members: readonly Digest[], origins: Origins): Figure[] {
  const byMetric = new Map<string, Statement[]>();
  for (const statement of statements(members, origins)) {
    const { metric } = statement.claim;
    byMetric.set(metric, [...(byMetric.get(metric) ?? []), statement]);
  }
  const figures = [...byMetric.values()].map(toFigure);
  return within(explained(figures.map((entry) => entry.figure)), MAX_CHARACTERS, originsOf(figures));
}

interface Counted {
  figure: Figure;
  origins: number;
}

function toFigure(statements: Statement[]): Counted {
  const { metric, unit } = (statements[0] as Statement).claim;
  const best = bestValue(statements);
  const origins = new Set(statements.map((statement) => statement.origin)).size;
  return {
    figure: { metric, unit, standing: standingOf(statements), best, readings: toReadings(statements) },
    origins,
  };
}

function originsOf(figures: Counted[]): Map<string, number> {
  return new Map(figures.map(({ figure, origins }) => [figure.metric, origins]));
}

/** Conflicts that the sum of two figures accounts for are none. */
function explained(figures: Figure[]): Figure[] {
  return figures.map((figure) => {
    const explanation = figure.standing === 'conflicting' ? explain(figure, figures) : undefined;
    return explanation === undefined ? figure : { ...figure, standing: 'explained', explanation };
  });
}

/** The most corroborated figures that fit; casualties before others of equal standing. */
function within(figures: Figure[], characters: number, origins: Map<string, number>): Figure[] {
  const rank = ({ metric }: Figure) =>
    (origins.get(metric) ?? 0) + (/^(?:killed|injured)$/.test(metric) ? 0.5 : 0);
  const sorted = [...figures].sort((a, b) => rank(b) - rank(a) || (a.metric < b.metric ? -1 : 1));
  let used = 0;
  return sorted.filter((figure) => {
    used += JSON.stringify(figure).length;
    return used <= characters;
  });
}

/** The claims of all articles that are about the event's own place. */
function statements(members: readonly Digest[], origins: Origins): Statement[] {
  const here = new Set(members.flatMap(placingWords));
  return members.flatMap((article) =>
    article.claims
      .filter(({ place }) => place === undefined || lowerWords(place).some((word) => here.has(word)))
      .map((claim) => ({ claim, article, origin: origins.get(article.articleId) ?? article.articleId })),
  );
}

function placingWords(digest: Digest): string[] {
  return [digest.headline, ...digest.sentences.slice(0, PLACING_SENTENCES)].flatMap(lowerWords);
}

function lowerWords(text: string): string[] {
  return words(text).map((word) => word.text.toLowerCase().replace(/['’]s$/, ''));
}
