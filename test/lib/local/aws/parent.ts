import { startEmbeddedAws } from '../../../../lib/local/aws/start-embedded-aws';

/** A process that starts an embedded AWS, tells where, and stays. */
startEmbeddedAws().then(({ pid, endpoints }) => process.send?.({ pid, endpoints }));
