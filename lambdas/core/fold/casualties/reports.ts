import { byStatedPublication } from '../../digest/by-publication';
import { isCasualty } from '../../digest/casualties/is-casualty';
import type { Claim } from '../../digest/claims/claim';
import type { Digest } from '../../digest/digest';
import { eventPlaces } from '../figures/places';
import { type Evidence, evidenceOf } from './evidence';

/** What an event's independent reports say of casualties, by publication. */
export function casualtyReports(originals: readonly Digest[]): Evidence[] {
  const isHere = eventPlaces(originals);
  const isOwn = ({ scope, place }: Claim) => scope === undefined && isHere(place);
  return [...originals].sort(byStatedPublication).map(({ claims }) => {
    const told = claims.filter(isCasualty);
    return evidenceOf(
      told.filter(isOwn),
      told.filter((claim) => !isOwn(claim)),
    );
  });
}
