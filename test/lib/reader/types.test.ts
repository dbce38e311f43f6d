import type {
  ArticleEvent,
  BackgroundFigure,
  Bound,
  Copy,
  DayPart,
  EventArticle,
  EventReader,
  EventRecord,
  Figure,
  FoundEvent,
  ListedArticle,
  ListedEvent,
  Name,
  Reading,
  Rejection,
  RejectionCode,
  Role,
  Scope,
  Standing,
  SummarySentence,
  TimelineEntry,
  UploadStatus,
} from 'newsfold/reader';
import { contentOf } from '../../docs/markdown';

/** Whether two types are the same; assigning `true` to it fails to compile if not. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;

type Method = 'get' | 'forArticle' | 'onDay' | 'about' | 'articles' | 'uploadStatus';
type Returned<Name extends Method> = ReturnType<EventReader[Name]>;

test('a consumer can name what each method returns', () => {
  const methods: Record<Method, true> = {
    get: true satisfies Same<Returned<'get'>, Promise<FoundEvent | null>>,
    forArticle: true satisfies Same<Returned<'forArticle'>, Promise<ArticleEvent>>,
    onDay: true satisfies Same<Returned<'onDay'>, AsyncIterableIterator<ListedEvent>>,
    about: true satisfies Same<Returned<'about'>, AsyncIterableIterator<ListedEvent>>,
    articles: true satisfies Same<Returned<'articles'>, AsyncIterableIterator<ListedArticle>>,
    uploadStatus: true satisfies Same<Returned<'uploadStatus'>, Promise<UploadStatus | null>>,
  };
  const all: Same<keyof EventReader, Method> = true;
  expect([all, ...Object.values(methods)]).not.toContain(false);
});

test('and every part of it', () => {
  const parts: true[] = [
    true satisfies Same<FoundEvent['event'], EventRecord>,
    true satisfies Same<ListedArticle['article'], EventArticle>,
    true satisfies Same<EventRecord['figures'], Figure[]>,
    true satisfies Same<EventRecord['background'], BackgroundFigure[]>,
    true satisfies Same<EventRecord['people'], Name[]>,
    true satisfies Same<EventRecord['summary'], SummarySentence[]>,
    true satisfies Same<EventRecord['timeline'], TimelineEntry[]>,
    true satisfies Same<NonNullable<Name['roles']>, Role[]>,
    true satisfies Same<NonNullable<TimelineEntry['part']>, DayPart>,
    true satisfies Same<Figure['readings'], Reading[]>,
    true satisfies Same<Figure['standing'], Standing>,
    true satisfies Same<Reading['bound'], Bound>,
    true satisfies Same<BackgroundFigure['scope'], Scope | 'elsewhere'>,
    true satisfies Same<UploadStatus['rejections'], Rejection[]>,
    true satisfies Same<UploadStatus['copied'], Copy[]>,
    true satisfies Same<Rejection['code'], RejectionCode>,
  ];
  expect(parts).not.toContain(false);
});

/** Names of the types that a file exports. */
const typesOf = (path: string) =>
  Array.from(contentOf(path).matchAll(/^export (?:interface|type) (\w+)/gm), ([, name = '']) => name);

test.each([
  ['lib/index.ts', 'lambdas/core/feed/change.ts'],
  ['lib/index.ts', 'lambdas/core/fold/event/event-record.ts'],
  ['lib/reader/reader.ts', 'lib/reader/results.ts'],
  ['lib/reader/reader.ts', 'lib/reader/arguments.ts'],
])('%s exports every type of %s', (entry, source) => {
  const exported = [entry, 'lib/reader/reader.ts'].map(contentOf).join('\n');
  const types = typesOf(source);
  expect(types.length).toBeGreaterThan(2);
  expect(types.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([]);
});
