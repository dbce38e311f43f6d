/** Deliveries of a message after which it is dead: enough to outlast throttling, few enough to be told soon. */
export const DELIVERIES = 5;
