import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { localClients } from '../../lib/local/aws/clients';
import { startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { scanItems } from '../../lib/verify/scan-items';
import { type TableVerdict, verifyTable } from '../../lib/verify/verify-table';

/** What the folder of a local run that has ended holds. */
export interface Folder {
  store: EventStore;
  bucket: string;
  verdict: TableVerdict;
  /** Ids of the live articles. */
  live: Set<string>;
}

/** Opens the folder of a local run that has ended, as `npm run verify` does, and checks it. */
export async function checkFolder<T>(dataDir: string, use: (folder: Folder) => Promise<T>): Promise<T> {
  const aws = await startEmbeddedAws({ dataDir });
  const { dynamodb } = localClients(aws.endpoints);
  try {
    const verdict = await verifyTable(dynamodb, aws.table, () => {});
    const live = new Set<string>();
    for await (const { PK, SK, status } of scanItems(dynamodb, aws.table))
      if (SK === 'ARTICLE' && status === 'live') live.add(PK.slice('ARTICLE#'.length));
    return await use({
      store: new DynamoDbEventStore(dynamodb, aws.table),
      bucket: aws.bucket,
      verdict,
      live,
    });
  } finally {
    await aws.close();
  }
}

/** What a check of the folder found: promises that are broken, and articles that are missing or too many. */
export function problemsOf({ verdict, live }: Folder, expected: ReadonlySet<string>): string[] {
  const { underWay, violations, isCutShort } = verdict;
  const missing = [...expected].filter((id) => !live.has(id));
  const tooMany = [...live].filter((id) => !expected.has(id));
  return [
    ...violations.map(({ id, problem }) => `${id}: ${problem}`),
    ...(isCutShort ? ['So much is wrong that the rest was not read.'] : []),
    ...(underWay > 0 ? [`${underWay} articles, events or uploads are under way for ever.`] : []),
    ...missing.map((id) => `Article ${id} is missing.`),
    ...tooMany.map((id) => `Article ${id} is live and should not be.`),
  ];
}
