import { startEmbeddedAws } from '../../../../lib/local/aws/start-embedded-aws';

/** A process that starts an embedded AWS, tells where, and stays; on SIGINT it only tells that it had one. */
process.on('SIGINT', () => process.send?.('SIGINT'));
startEmbeddedAws().then(({ pid, endpoints }) => process.send?.({ pid, endpoints }));
