import { startEmbeddedAws } from '../../../../lib/local/aws/start-embedded-aws';

/** A process that starts an embedded AWS, prints its endpoints and stays; on SIGINT it only prints that it received one. */
process.on('SIGINT', () => process.send?.('SIGINT'));
startEmbeddedAws().then(({ pid, endpoints }) => process.send?.({ pid, endpoints }));
