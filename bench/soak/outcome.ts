import { setTimeout as sleep } from 'node:timers/promises';
import { articleIdOf } from '../../lambdas/store/article-id';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { localClients } from '../../lib/local/aws/clients';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { deadLetters } from '../../lib/sqs/dead-letters';
import { isPoison } from './dead-letters';
import type { Lives } from './lives';
import type { Verdict } from './promises';

/** Milliseconds until dead letters that were listed can be received again. */
const HIDDEN_MILLISECONDS = 1_500;

/** Checks a table against the last upload of each key. */
export async function outcomeProblems(
  aws: EmbeddedAws,
  { last, poisoned }: Lives,
  poisonMessages: number,
  verdict: Verdict,
): Promise<void> {
  const { sqs, dynamodb } = localClients(aws.endpoints);
  const store = new DynamoDbEventStore(dynamodb, aws.table);
  const eventsOf = new Map<string, Set<string>>();
  for (const [key, body] of last) {
    const { eventId, headline } = await storyIn(key, aws.bucket, store);
    const story = body === null ? null : storyOf(body);
    if (headline !== story) verdict.add(3, [`${key}: ${headline} stands for ${story}`]);
    if (story !== null) eventsOf.set(story, (eventsOf.get(story) ?? new Set()).add(eventId));
  }
  verdict.add(4, eventProblems(eventsOf));
  for (const key of poisoned) verdict.add(7, await rejectionProblems(key, aws.bucket, store));
  await sleep(HIDDEN_MILLISECONDS);
  const dead = await deadLetters(sqs, aws.deadLetterQueue);
  const parked = dead.filter(({ Body }) => isPoison(Body)).length;
  if (parked !== poisonMessages || dead.length !== poisonMessages)
    verdict.add(7, [`${dead.length} dead letters, ${parked} of ${poisonMessages} of them poison`]);
}

function eventProblems(eventsOf: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const split = [...eventsOf].filter(([, events]) => events.size > 1);
  const ends = new Set([...eventsOf.values()].flatMap((events) => [...events]));
  return [
    ...split.map(([story, events]) => `${story}: its reports are in ${events.size} events`),
    ...(ends.size < eventsOf.size ? [`${eventsOf.size} stories are in ${ends.size} events`] : []),
  ];
}

async function rejectionProblems(key: string, bucket: string, store: EventStore): Promise<string[]> {
  const upload = await store.upload(bucket, key);
  const isReported = upload?.status === 'rejected' && upload.rejections[0]?.reason;
  return isReported ? [] : [`${key}: it is ${upload?.status ?? 'not told of'}`];
}

/** The event of an article, and the headline of the story that it has there; null if the article is withdrawn. */
async function storyIn(key: string, bucket: string, store: EventStore) {
  const article = await store.article(articleIdOf(bucket, key, []));
  const eventId = article?.eventId ?? '';
  const [member] = eventId === '' ? [] : await store.members(eventId, [article?.articleId ?? '']);
  return { eventId, headline: member?.digest?.headline?.replace(' (updated)', '') ?? null };
}

function storyOf(body: string): string {
  return (JSON.parse(body) as { headline: string }).headline.replace(' (updated)', '');
}
