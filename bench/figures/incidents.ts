import { type Digest, digest } from '../../lambdas/core/digest/digest';
import { articleOf } from '../lib/article-versions';
import { fnv1a } from '../lib/fnv';
import { readGoldArticles } from '../lib/gold-articles';
import { readJsonLines } from '../lib/json-lines';

/** An event whose casualties are known from a registry, with its reports. */
export interface Incident {
  cluster: string;
  killed: number;
  injured: number;
  digests: Digest[];
}

/** The fields that are read of a line of an incident file. */
interface IncidentRow {
  cluster: string;
  killed: number;
  injured: number;
}

/** The incidents of a file that have articles in the other file, in the order of the file. */
export function readIncidents(articleFile: string, incidentFile: string): Incident[] {
  const reports = new Map<string, Digest[]>();
  for (const article of readGoldArticles(articleFile))
    reports.set(article.cluster, [
      ...(reports.get(article.cluster) ?? []),
      digest(articleOf(article), article.id),
    ]);
  return readJsonLines<IncidentRow>(incidentFile).flatMap(({ cluster, killed, injured }) => {
    const digests = reports.get(cluster);
    return digests ? [{ cluster, killed, injured, digests }] : [];
  });
}

/** The half of an incident, by a hash of its name that is another for each seed: 32-bit FNV-1a, with its bits mixed. */
export function halfOf(name: string, seed: number): 0 | 1 {
  let hash = fnv1a(name, 2166136261 ^ Math.imul(seed + 1, 0x9e3779b1));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % 2) as 0 | 1;
}
