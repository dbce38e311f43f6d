import { brokenOff, lostAnswer, partly, refused, stalled } from './faults';

/** How DynamoDB fails. */
export const OF_DYNAMODB = {
  throttled: refused(400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'),
  limited: refused(400, 'com.amazon.coral.availability#ThrottlingException'),
  broken: refused(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'),
  lostAnswer,
  partly,
};

/** How S3 fails; that an object is gone is no failure. */
export const OF_S3 = {
  slowDown: refused(503, 'SlowDown'),
  forbidden: refused(403, 'AccessDenied'),
  lostBytes: lostAnswer,
  brokenOff,
  stalled: stalled(10),
};
