import { type Digest, digest } from '../../lambdas/core/digest/digest';
import { articleOf } from '../lib/article-of';
import { readGoldArticles } from '../lib/gold-articles';
import { readJsonLines } from '../lib/json-lines';

/** An event whose casualties are known from elsewhere, with its reports. */
export interface Incident {
  cluster: string;
  killed: number;
  injured: number;
  digests: Digest[];
}

/** What a line of an incident file holds; files may hold more. */
interface Row {
  cluster: string;
  killed: number;
  injured: number;
}

/** The incidents of a file that articles of another tell of, in the order of the file. */
export function readIncidents(articleFile: string, incidentFile: string): Incident[] {
  const reports = new Map<string, Digest[]>();
  for (const article of readGoldArticles(articleFile))
    reports.set(article.cluster, [
      ...(reports.get(article.cluster) ?? []),
      digest(articleOf(article), article.id),
    ]);
  return readJsonLines<Row>(incidentFile).flatMap(({ cluster, killed, injured }) => {
    const digests = reports.get(cluster);
    return digests ? [{ cluster, killed, injured, digests }] : [];
  });
}
