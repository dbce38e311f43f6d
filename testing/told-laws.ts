import type { RecordBody } from '../lambdas/core/fold/event/event-record';
import { statedIn, type ToldStory, type ToldText } from './told-stories';

/** What is said of a member: of which article it is a near-duplicate, a copy, a take. */
export interface ToldMember {
  articleId: string;
  nearDuplicateOf: string | null;
  copyOf: string | null;
  takeOf: string | null;
}

/** A story as an event has it: of its texts, by publication, those that are there. */
export interface FoldedStory {
  story: ToldStory;
  texts: readonly ToldText[];
  record: RecordBody;
  idOf: (text: ToldText) => string;
}

/**
 * What is wrong with a record: the newest take of the agency that states a number gives the best value, every number is
 * among the readings with its time, and headline, summary, timeline and roles are those of the newest take and of outlets
 * that write themselves.
 */
export function problemsWith(folded: FoldedStory): string[] {
  return [...figureProblems(folded), ...textProblems(folded), ...roleProblems(folded)];
}

/** The number of each metric in the newest take, or copy of it, that states it. */
function newestValues(texts: readonly ToldText[]): Map<string, number> {
  const told = texts.filter(({ kind }) => kind !== 'report').sort((a, b) => a.take - b.take);
  return new Map(told.flatMap((text) => [...statedIn(text)]));
}

function figureProblems({ texts, record }: FoldedStory): string[] {
  return [...newestValues(texts)].flatMap(([metric, value]) => {
    const figure = record.figures.find((each) => each.metric === metric);
    if (figure?.best.value !== value) return [`${metric} is ${figure?.best.value}, not ${value}`];
    const values = new Set(texts.flatMap((text) => statedIn(text).get(metric) ?? []));
    const known = [...values].map((one) => {
      const own = texts.filter((text) => statedIn(text).get(metric) === one);
      return `${one} (${own.length} since ${own[0]?.publishedAt})`;
    });
    const listed = figure.readings.map(
      (reading) => `${reading.value} (${reading.articleCount} since ${reading.firstReportedAt})`,
    );
    return `${listed.sort()}` === `${known.sort()}`
      ? []
      : [`${metric}: ${listed.join(' ')}, not ${known.join(' ')}`];
  });
}

function textProblems({ texts, record, idOf }: FoldedStory): string[] {
  const newest = newestOf(texts);
  const speakers = texts.filter((text) => text === newest || text.kind === 'report');
  const ids = new Set(speakers.map(idOf));
  const killed = statedIn(newest).get('killed');
  const replaced = speakers.filter((text) => statedIn(text).get('killed') !== killed);
  const headlines = speakers.filter((text) => !replaced.includes(text)).map(({ headline }) => headline);
  const quoted = [...record.summary, ...record.timeline].filter(({ articleId }) => !ids.has(articleId));
  const stale = record.summary.filter(({ text }) =>
    replaced.some(({ paragraphs }) => paragraphs[0]?.text === text),
  );
  return [
    ...(headlines.includes(record.headline) ? [] : [`the headline is "${record.headline}"`]),
    ...[...quoted, ...stale].map(({ text }) => `quotes "${text}"`),
    ...(record.origins === speakers.length ? [] : [`${record.origins} origins, not ${speakers.length}`]),
  ];
}

function roleProblems({ story, texts, record }: FoldedStory): string[] {
  const roles = record.people.find(({ name }) => name === story.official)?.roles?.map(({ role }) => role);
  const { role } = newestOf(texts);
  return `${roles}` === role ? [] : [`${story.official} is ${roles}, not ${role}`];
}

/** The first of the texts of the newest take. */
function newestOf(texts: readonly ToldText[]): ToldText {
  const newest = Math.max(...texts.map(({ take }) => take));
  return texts.find(({ take }) => take === newest) as ToldText;
}

/**
 * What is wrong with the lineages of all texts of a story. A trimmed copy may be that of any take that has all of its
 * paragraphs.
 */
export function lineageProblems(
  { texts }: ToldStory,
  idOf: (text: ToldText) => string,
  members: readonly ToldMember[],
): string[] {
  const first = idOf(texts.find(({ kind }) => kind === 'take') as ToldText);
  return texts.flatMap((text) => {
    const member = members.find(({ articleId }) => articleId === idOf(text));
    const said = [member?.nearDuplicateOf, member?.copyOf, member?.takeOf].join();
    const near = text.kind === 'report' || idOf(text) === first ? null : first;
    const expected =
      text.kind === 'copy'
        ? copiedBy(text, texts).map((take) => [near, idOf(take), null].join())
        : [[near, null, near].join()];
    return expected.includes(said)
      ? []
      : [`${text.kind} ${text.take}: ${said}, not ${expected.join(' or ')}`];
  });
}

function copiedBy(copy: ToldText, texts: readonly ToldText[]): ToldText[] {
  const takes = texts.filter(({ kind }) => kind === 'take');
  return takes.filter(({ paragraphs }) =>
    copy.paragraphs.every(({ text }) => paragraphs.some((other) => other.text === text)),
  );
}
