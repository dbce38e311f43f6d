import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { between, randomFrom, sample } from '../../../testing/random';
import { uploaded } from '../article-versions';
import type { FileArticle } from '../gold-articles';
import { syntheticArticle } from './article';
import { eventOf, type SyntheticEvent } from './event';
import { sentencesOf } from './prose';
import { type World, worldOf } from './world';

/** Number of the event that all reports are about. */
const EVENT = 0;

/** Number of paragraphs that are a report's own. */
const OWN_PARAGRAPHS = 4;

/** Max share of a report that a copy leaves out. */
const MOST_CUT = 0.3;

/**
 * Reports of one event that matching always puts together: each begins with everything that is known of the event,
 * twice, in an order of its own.
 */
export class HotReports {
  private readonly world: World;
  private readonly event: SyntheticEvent;

  /** @param pace milliseconds from one report to the next */
  constructor(
    private readonly seed: number,
    private readonly pace: number,
  ) {
    this.world = worldOf(seed);
    this.event = eventOf(EVENT, this.world);
  }

  /** The nth report, as an upload of its own. */
  report(number: number, upload = 1): ArticleVersion {
    return uploaded(this.article(number, number * this.pace), `report-${number}`, upload);
  }

  /** The second upload of a report, with the text of another. */
  replacement(number: number, by: number): ArticleVersion {
    return uploaded(this.article(by, number * this.pace), `report-${number}`, 2);
  }

  /** The first report as the nth outlet copies it: with a headline of its own and without the end. */
  copy(number: number): ArticleVersion {
    const { line, ...article } = this.article(number, number * this.pace);
    const { text } = JSON.parse(this.article(0, 0).line) as { text: string };
    const paragraphs = text.split('\n');
    const random = randomFrom(this.seed, number, 502);
    const cut = between(0, Math.floor(paragraphs.length * MOST_CUT), random);
    const copied = { ...JSON.parse(line), text: paragraphs.slice(0, paragraphs.length - cut).join('\n') };
    return uploaded({ ...article, line: JSON.stringify(copied) }, `report-${number}`);
  }

  private article(number: number, at: number): FileArticle {
    const { line, ...article } = syntheticArticle({ at, event: EVENT, report: number }, this.world);
    const { text, ...rest } = JSON.parse(line) as { text: string };
    const { words, town, organisation, persons } = this.event;
    const known = [...words, `in ${town}`, `the ${organisation}`, ...persons.map(({ family }) => family)];
    const random = randomFrom(this.seed, number, 501);
    const all = () => sentencesOf(sample(known, Number.POSITIVE_INFINITY, random), random).join(' ');
    const paragraphs = [all(), all(), ...text.split('\n').slice(0, OWN_PARAGRAPHS)];
    return { ...article, line: JSON.stringify({ ...rest, text: paragraphs.join('\n') }) };
  }
}
