/**
 * The parts of fauxqs that the embedded AWS builds on. The package exports only its app, and the app accepts only
 * instances of these store classes. So they are imported by path, and package.json pins the version.
 */
export type { FastifyInstance as HttpApp } from 'fastify';
export { buildApp } from '../../../node_modules/fauxqs/dist/app.js';
export { S3Error } from '../../../node_modules/fauxqs/dist/common/errors.js';
export { escapeXml } from '../../../node_modules/fauxqs/dist/common/xml.js';
export { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
export type { S3Object } from '../../../node_modules/fauxqs/dist/s3/s3Types.js';
export { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
export { SqsQueue, SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
export type { SqsMessage } from '../../../node_modules/fauxqs/dist/sqs/sqsTypes.js';
