import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { requiredVariable } from '../required-variable';
import { SILENT } from '../store/silent';
import { createHandler } from './create-handler';
import { EventBridgeEventBus } from './eventbridge-event-bus';
import { reports } from './reports';

/**
 * Milliseconds that EventBridge has to begin its answer; the SDK by itself waits for ever. The three attempts of a call that
 * hangs, after which the batch ends, are over well within the function's minute.
 */
const ANSWER_TIMEOUT = 4_000;

const client = new EventBridgeClient({
  cacheMiddleware: true,
  logger: SILENT,
  // without the second the SDK only warns
  requestHandler: { requestTimeout: ANSWER_TIMEOUT, throwOnRequestTimeout: true },
});

/**
 * The announce function in AWS: environment variables `EVENT_BUS_NAME` and, for logs and metrics, `POWERTOOLS_SERVICE_NAME`,
 * region and credentials from the runtime.
 */
export const handler = createHandler(
  new EventBridgeEventBus(client, requiredVariable('EVENT_BUS_NAME')),
  reports,
);
