import { Rejected } from './rejection';

/** IPTC's statuses of what must not be published, as ninjs and, behind a scheme, NewsML-G2 write them. */
const WITHDRAWN = /(?:^|:)(?:cancell?ed|withheld)$/i;

/**
 * Lets nothing pass that its publisher has taken back.
 * @throws Rejected as 'withdrawn'
 */
export function refuseWithdrawn(status: string | null): void {
  if (WITHDRAWN.test(status ?? ''))
    throw new Rejected('withdrawn', 'The news item is marked as cancelled or withheld.');
}
