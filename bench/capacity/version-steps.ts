import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { deleted, uploaded } from '../lib/article-versions';
import type { GoldArticle } from '../lib/gold-articles';
import type { MeteredEvents, MeteredPlacement } from '../lib/metered-events';

/** The steps of takes, of versions under several keys, and of what is taken back. */
export const VERSION_STEPS = [
  'join one of 1 to 5, with a document',
  'come in as a take',
  'replaced under another key',
  'late, after a newer version',
  'killed by a notice',
  'taken down for good',
] as const;

export type VersionStep = (typeof VERSION_STEPS)[number];

/** A number of a text. */
const NUMBER = /\b\d+\b/;

/** Added to the first number of a text to make its next take. */
const RISE = 7;

/** Orders of the versions of a document, as an article may state them. */
const [FIRST, SECOND, THIRD] = ['000000000001 ', '000000000002 ', '000000000003 '];

/**
 * Measures the versions of one report, which belongs to an event of the table: it comes with a document of its own, as
 * its next take, under another key, late, and is killed; then its take is taken down.
 * @param note called with each step's cost, where the step went as it should
 */
export async function measureVersions(
  report: GoldArticle,
  events: MeteredEvents,
  note: (step: VersionStep, outcome: MeteredPlacement) => void,
): Promise<void> {
  const inDocument = (version: ArticleVersion, order: string) => ({
    ...version,
    claim: { documentKey: `document-${report.id}`, order, uploadedAt: version.notification.eventTime },
  });
  const joined = await events.place(inDocument(uploaded(report, `versions/${report.id}/1`), SECOND));
  const eventId = joined.after?.eventId;
  if (!joined.after || joined.after.articles < 2) return;
  note('join one of 1 to 5, with a document', joined);
  const take = await events.place(uploaded(nextTake(report, 1), `versions/${report.id}/take`));
  if (take.after?.eventId === eventId && take.after?.copyOf === null) note('come in as a take', take);
  const newer = inDocument(uploaded(nextTake(report, 2), `versions/${report.id}/2`), THIRD);
  const replaced = await events.place(newer);
  if (replaced.after?.eventId === eventId) note('replaced under another key', replaced);
  const late = await events.place(
    inDocument(uploaded(nextTake(report, 3), `versions/${report.id}/0`), FIRST),
  );
  if (late.after === null) note('late, after a newer version', late);
  const notice = deleted(uploaded(report, `versions/${report.id}/kill`));
  const { claim } = inDocument(notice, `${THIRD}~`);
  const killed = await events.place({ ...notice, claim: { ...claim, isKill: true } });
  if ((await events.membership(newer)) === null) note('killed by a notice', killed);
  const down = await events.place({ ...deleted(take.version), killed: true });
  if (down.before && down.after === null) note('taken down for good', down);
}

/** The report with another first number, published a minute later for each take. */
function nextTake(report: GoldArticle, take: number): GoldArticle {
  const article = JSON.parse(report.line) as { text: string };
  const text = article.text.replace(NUMBER, (number) => `${Number(number) + take * RISE}`);
  const arrivesAt = new Date(Date.parse(report.arrivesAt) + take * 60_000).toISOString();
  return { ...report, arrivesAt, line: JSON.stringify({ ...article, text, publishedAt: arrivesAt }) };
}
