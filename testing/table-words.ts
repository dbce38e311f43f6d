import { inflateRawSync } from 'node:zlib';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** The items of a table that hold one of some words, in whatever attribute, packed or not; words in lower case. */
export async function itemsWith(
  client: DynamoDBClient,
  TableName: string,
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of Items.map((marshalled) => unmarshall(marshalled))) {
      const text = JSON.stringify(item, (_, value: unknown) => unpacked(value)).toLowerCase();
      if (words.some((word) => text.includes(word))) found.push(`${item.PK} ${item.SK}`);
    }
  return found;
}

function unpacked(value: unknown): unknown {
  return value instanceof Uint8Array ? inflateRawSync(value).toString() : value;
}
