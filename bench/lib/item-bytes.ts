import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Bytes that DynamoDB adds to a list or a map, and to each of its elements. */
const HOLDER_BYTES = 3;
const ELEMENT_BYTES = 1;

/** The size of an item as DynamoDB bills and bounds it, in bytes: names and values, numbers about right. */
export function itemBytes(item: Record<string, AttributeValue>): number {
  const sizes = Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueBytes(value));
  return sum(sizes);
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return 1 + Math.ceil(value.N.replace(/\D/g, '').length / 2);
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined)
    return HOLDER_BYTES + sum(value.L.map((element) => ELEMENT_BYTES + valueBytes(element)));
  if (value.M !== undefined)
    return HOLDER_BYTES + ELEMENT_BYTES * Object.keys(value.M).length + itemBytes(value.M);
  return 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
