import type { EventState, MemberChange } from '../../lambdas/ingest/event/next-head';
import type { Head, Member } from '../../lambdas/store/event-store';

type NextHead = (change: MemberChange, state: EventState) => Head;

/** A pure function of a change and a state that is worked out once for each: races fold the same articles very often. */
export function remembered(nextHead: NextHead): NextHead {
  const known = new Map<string, Head>();
  return (change, state) => {
    const key = JSON.stringify([
      withoutText({ ...change, ...change.article }),
      state.head,
      state.complete,
      state.members.map(withoutText),
    ]);
    const head = known.get(key) ?? nextHead(change, state);
    known.set(key, head);
    return head;
  };
}

/** Article, headline and outlet say which text it is. */
function withoutText<T extends Pick<Member, 'digest'>>(holder: T) {
  const { digest } = holder;
  return { ...holder, digest: digest && [digest.headline, digest.source] };
}
