import { isCasualty } from '../../digest/casualties/is-casualty';
import type { Claim } from '../../digest/claims/claim';
import { prominent } from '../casualties/evidence';
import { grouped } from './grouped';

/**
 * An article's own claims without those that tell of a part of its casualties: of each metric and place the
 * number that it tells most prominently stays, as it tells it first. People shot are told of one by one as
 * killed and injured already.
 */
export function leading(claims: readonly Claim[]): Claim[] {
  const told = grouped(claims, ({ metric, place }) => `${metric}|${place ?? ''}`);
  return [...told.values()].flatMap((own) => {
    const { metric } = own[0] as Claim;
    if (!own.every(isCasualty)) return own;
    const counted = metric === 'shot' ? own.filter(({ kind }) => kind === 'stated') : own;
    const value = prominent(counted, metric);
    const isLeading = ({ kind, value: told }: Claim) => kind === 'stated' && told === value;
    const [first] = counted.filter(isLeading).sort((a, b) => a.sentence - b.sentence);
    return first ? [first, ...counted.filter(({ kind }) => kind !== 'stated')] : counted;
  });
}
