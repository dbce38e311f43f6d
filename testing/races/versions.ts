import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { articleIdOf } from '../../lambdas/store/article-id';
import { BUCKET, versionOf } from '../articles';
import { changed, jsonLines, lantern, type Sample, sample } from '../samples';
import { brief } from './brief';

/** The key of the object in the races. */
export const KEY = 'feed';

/** An article of the object. */
export interface HeldArticle {
  articleId: string;
  headline: string;
  /** The event that it reports. */
  story: string;
}

/** A version of the object. */
export interface Version {
  /** Null where the object is deleted. */
  body: string | null;
  articles: HeldArticle[];
  rejected: number;
}

const wire = brief(sample('northern-wire/nw-20261110-port-ellery-blast.json'));
const hallowmere = brief(lantern(1));
const stavering = brief(lantern(2));
const { headline } = JSON.parse(wire.body);
const corrected = changed(wire, { headline: `Correction: ${headline}` });

/** A report in an upload of its own. */
export interface Beside {
  version: ArticleVersion;
  story: string;
}

/** It reports the event of version `one`. */
export const BESIDE: Beside = { version: versionOf({ ...hallowmere, key: 'beside' }), story: hallowmere.key };

/** Versions of the object. */
export const VERSIONS = {
  one: one(hallowmere),
  other: one(changed(hallowmere, { headline: 'Warehouse burns down in Hallowmere' })),
  /** Reports another event. */
  elsewhere: one(wire),
  two: many([hallowmere, wire]),
  /** One of the two lines is removed, one corrected and moved; two are added, one of them rejected. */
  changed: many([corrected, stavering], '\n{"text": "too short"}'),
  rejected: { body: 'too short', articles: [], rejected: 1 },
  deleted: { body: null, articles: [], rejected: 0 },
} as const satisfies Record<string, Version>;

function one(sample: Sample): Version {
  return { body: sample.body, articles: [held(sample, [])], rejected: 0 };
}

function many(samples: readonly Sample[], rejected = ''): Version {
  const articles = samples.map((sample) => held(sample, ['id', JSON.parse(sample.body).id]));
  return { body: jsonLines(KEY, samples).body + rejected, articles, rejected: rejected === '' ? 0 : 1 };
}

function held({ key, body }: Sample, place: readonly string[]): HeldArticle {
  return { articleId: articleIdOf(BUCKET, KEY, place), headline: JSON.parse(body).headline, story: key };
}
