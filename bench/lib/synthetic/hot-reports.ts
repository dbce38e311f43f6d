import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { between, randomFrom, sample } from '../../../testing/random';
import type { FileArticle } from '../gold-articles';
import { uploaded } from '../uploaded';
import { syntheticArticle } from './article';
import { eventOf, type SyntheticEvent } from './event';
import { sentencesOf } from './prose';
import { type World, worldOf } from './world';

/** The event of a world that all reports are about. */
const EVENT = 0;

/** Paragraphs of a report that are its own. */
const OWN_PARAGRAPHS = 4;

/** Share of a report that a copy of it leaves away at most. */
const MOST_CUT = 0.3;

/** Reports of one event that nobody takes for another's: each begins with all that is known, twice, in an order of its own. */
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

  /** The nth report, an upload of its own. */
  report(number: number, upload = 1): ArticleVersion {
    return uploaded(this.article(number, number * this.pace), `report-${number}`, upload);
  }

  /** Another text in place of a report. */
  replacement(number: number, by: number): ArticleVersion {
    return uploaded(this.article(by, number * this.pace), `report-${number}`, 2);
  }

  /** The first report as the nth outlet brings it: under a headline of its own and without its end. */
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
    const { text, ...told } = JSON.parse(line) as { text: string };
    const { words, town, organisation, persons } = this.event;
    const known = [...words, `in ${town}`, `the ${organisation}`, ...persons.map(({ family }) => family)];
    const random = randomFrom(this.seed, number, 501);
    const all = () => sentencesOf(sample(known, Number.POSITIVE_INFINITY, random), random).join(' ');
    const paragraphs = [all(), all(), ...text.split('\n').slice(0, OWN_PARAGRAPHS)];
    return { ...article, line: JSON.stringify({ ...told, text: paragraphs.join('\n') }) };
  }
}
