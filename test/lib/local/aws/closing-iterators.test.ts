import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PutItemCommand, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { AbstractValueIterator } from 'abstract-level';
import dynalite from 'dynalite';
import { localClients } from '../../../../lib/local/aws/clients';
import { createTable } from '../../../../lib/local/aws/create-table';
import { closeIterators } from '../../../../lib/local/aws/start-dynalite';

it('closes the iterator of a query or a scan, whether it reached the end or its limit', async () => {
  closeIterators();
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { dynamodb } = localClients({ s3: endpoint, sqs: endpoint, dynamodb: endpoint });
  const TableName = 'closing';
  await createTable(dynamodb, TableName);
  const PK = { S: 'EVENT#1' };
  for (const SK of ['1', '2', '3'])
    await dynamodb.send(new PutItemCommand({ TableName, Item: { PK, SK: { S: SK } } }));

  const close = jest.spyOn(AbstractValueIterator.prototype, 'close');
  const condition = { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': PK } };
  for (const Limit of [undefined, 1])
    await dynamodb.send(new QueryCommand({ TableName, ...condition, Limit }));
  await dynamodb.send(new ScanCommand({ TableName }));
  while (new Set(close.mock.contexts).size < 3) await new Promise(setImmediate);
  dynamodb.destroy();
  server.close();
});
