import { brokenOff, lostAnswer, partly, refused, stalled } from './faults';

/** Faults of DynamoDB. */
export const OF_DYNAMODB = {
  throttled: refused(400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'),
  limited: refused(400, 'com.amazon.coral.availability#ThrottlingException'),
  broken: refused(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'),
  lostAnswer,
  partly,
};

/** Faults of S3; a missing object is none. */
export const OF_S3 = {
  slowDown: refused(503, 'SlowDown'),
  forbidden: refused(403, 'AccessDenied'),
  lostBytes: lostAnswer,
  brokenOff,
  stalled: stalled(10),
};
