import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { localClients } from '../../lib/local/aws/clients';
import { startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { tell } from '../../lib/local/tell';
import { scanItems } from '../../lib/verify/scan-items';
import { type TableVerdict, verifyTable } from '../../lib/verify/verify-table';

/** Max number of problems that are printed. */
const MOST_PRINTED = 50;

/** The folder of a local run that has ended. */
export interface Folder {
  store: EventStore;
  bucket: string;
  verdict: TableVerdict;
  /** Ids of the live articles. */
  live: Set<string>;
}

/**
 * Runs a soak on a new folder, and removes the folder unless the soak finds problems.
 * @param soak returns its problems
 * @returns the exit code: 2 if there are problems
 */
export async function soakFolder(
  name: string,
  soak: (dataDir: string) => Promise<string[]>,
): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), `newsfold-${name}-`));
  const problems = await soak(dataDir);
  if (problems.length > 0) {
    tell(`The data stay in ${dataDir}.`);
    return 2;
  }
  rmSync(dataDir, { recursive: true });
  return 0;
}

/** Opens the folder of a local run that has ended, and checks it as `npm run verify` does. */
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

/** The problems of a folder: broken promises, and articles that are missing or should not be live. */
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

/**
 * The lines that end a soak's output: whether anything is wrong, and the first problems.
 * @param right what was checked, if nothing is wrong
 * @param wrong what follows "things are wrong"
 */
export function closingLines(problems: readonly string[], right: string, wrong: string): string[] {
  const verdict =
    problems.length === 0 ? `Nothing is wrong: ${right}.` : `${problems.length} things are wrong${wrong}.`;
  return ['', verdict, ...problems.slice(0, MOST_PRINTED)];
}
