import type { TermLookup } from '../../lambdas/core/match/candidates';
import { readingOf } from '../../lambdas/ingest/event/ids';
import { Conflict } from '../../lambdas/ingest/retry/retry';
import type { ArticleItem, EventStore, Member } from '../../lambdas/store/event-store';

/**
 * The store as seen by a faulty process. Each fault breaks one law of the write protocol and keeps all others, so that it
 * holds for any code that keeps the laws. It wraps the store anew for each process: a redelivery knows nothing of the one
 * that died.
 */
export type StoreFault = (store: EventStore) => EventStore;

/** Breaks nothing. */
export const noFault: StoreFault = (store) => store;

/** A store with some methods replaced. */
export function instead(store: EventStore, methods: Partial<EventStore>): EventStore {
  return new Proxy(store, {
    get: (target, method: keyof EventStore) =>
      methods[method] ?? (target[method] as (...parameters: unknown[]) => unknown).bind(target),
  });
}

/** Writes that are answered as if they had taken effect and are performed later. */
export class PostponedWrites {
  #writes: (() => Promise<unknown>)[] = [];

  add(write: () => Promise<unknown>): void {
    this.#writes.push(write);
  }

  /** @throws Conflict where another process wrote the item first */
  async perform(): Promise<void> {
    const writes = this.#writes;
    this.#writes = [];
    for (const write of writes)
      if ((await write()) === false) throw new Conflict('The item was written meanwhile.');
  }
}

/** Repeats a write that reads what stands and writes over it, until it takes effect. */
export async function insist(write: () => Promise<boolean>): Promise<true> {
  while (!(await write()));
  return true;
}

/** Law: items and heads are written only where they are as they were read. Writes them whatever stands. */
export const overwritesItems: StoreFault = (store) =>
  instead(store, {
    putArticle: (item) =>
      insist(async () => {
        const standing = await store.article(item.articleId);
        return store.putArticle({ ...item, writes: (standing?.writes ?? 0) + 1 });
      }),
    putHead: (head) =>
      insist(async () => {
        const standing = await store.head(head.eventId);
        return store.putHead({ ...head, version: (standing?.version ?? 0) + 1 });
      }),
  });

/** Law: no member is written over a later version. Writes members whatever stands. */
export const overwritesMembers: StoreFault = (store) =>
  instead(store, {
    writeMembers: async ({ eventId, version, pending }) => {
      for (const change of pending) {
        const [standing] = await store.members(eventId, [change.articleId]);
        const next = Math.max(version, (standing?.version ?? 0) + 1);
        await store.writeMembers({ eventId, version: next, pending: [change] });
      }
      return true;
    },
  });

/** Law: staging writes over nothing that a commit has written. Stages whatever stands. */
export const overwritesByStaging: StoreFault = (store) =>
  instead(store, {
    stageMember: async (eventId, member) => {
      const [standing] = await store.members(eventId, [member.articleId]);
      const version = (standing?.version ?? 0) + 1;
      await store.writeMembers({ eventId, version, pending: [{ ...member, version: 0 }] });
    },
  });

/** Law: the members that a head names are written before the next head. Reads heads without them. */
export const forgetsPendingMembers: StoreFault = (store) =>
  instead(store, {
    head: async (eventId) => {
      const head = await store.head(eventId);
      return head && 'pending' in head ? { ...head, pending: [] } : head;
    },
  });

/** Law: the members that a head names are written before the event is merged. Reads its head without them. */
export const forgetsPendingMembersOfMerged: StoreFault = (store) => {
  const merged = new Set<string>();
  return instead(store, {
    putArticle: (item) => {
      for (const { from } of item.merging) merged.add(from);
      return store.putArticle(item);
    },
    head: (eventId) => (merged.has(eventId) ? forgetsPendingMembers(store) : store).head(eventId),
  });
};

/** Law: a change that an event already has, or has a later one of, is none. Reads members without revisions. */
export const forgetsRevisions: StoreFault = (store) =>
  instead(store, {
    members: async (...given) =>
      (await store.members(...given)).map((member) => ({ ...member, revision: 0 })),
  });

/** Law: the choice of an event is written before the event changes. Writes it after the head. */
export const writesChoiceAfterHead: StoreFault = (store) => {
  const choice = new PostponedWrites();
  return instead(store, {
    putArticle: (item) => postponeChoice(item, choice, store),
    putHead: async (head) => {
      const isWritten = await store.putHead(head);
      await choice.perform();
      return isWritten;
    },
  });
};

/** Law: the choice of an event is written before its first member. Writes it after that, at the latest before the head. */
export const writesChoiceAfterFirstMember: StoreFault = (store) => {
  const choice = new PostponedWrites();
  return instead(store, {
    putArticle: (item) => postponeChoice(item, choice, store),
    stageMember: async (eventId, member) => {
      await store.stageMember(eventId, member);
      await choice.perform();
    },
    putHead: async (head) => {
      await choice.perform();
      return store.putHead(head);
    },
  });
};

async function postponeChoice(
  item: ArticleItem,
  choice: PostponedWrites,
  store: EventStore,
): Promise<boolean> {
  await choice.perform();
  if (item.unfinishedSince === null) return store.putArticle(item);
  choice.add(() => store.putArticle(item));
  return true;
}

/** Law: the first member of an event is staged before its head. Stages nothing. */
export const skipsFirstMember: StoreFault = (store) => instead(store, { stageMember: async () => {} });

/** Law: an article that leaves an event without a head stages nothing. Stages its withdrawn member. */
export const stagesWhatLeaves: StoreFault = (store) =>
  instead(store, {
    putHead: async (head) => {
      if (head.status === 'merged' || head.version > 1) return store.putHead(head);
      for (const left of head.pending) if ('digest' in left) await store.stageMember(head.eventId, left);
      return store.putHead({ ...head, pending: [] });
    },
  });

/** Law: who opens an event looks again. Finds nothing then. */
export const findsNoTwins: StoreFault = (store) =>
  instead(store, {
    eventsByTerm: async (search, isCurrent) =>
      isCurrent ? nothingFound(search) : store.eventsByTerm(search),
  });

/** Law: an event is indexed before its opener looks again. Indexes it after that, at the latest before the next item. */
export const looksBeforeItPosts: StoreFault = (store) => {
  const postings = new PostponedWrites();
  return instead(store, {
    indexEvent: async (...given) => postings.add(() => store.indexEvent(...given)),
    eventsByTerm: async (...given) => {
      const found = await store.eventsByTerm(...given);
      await postings.perform();
      return found;
    },
    putArticle: async (item) => {
      await postings.perform();
      return store.putArticle(item);
    },
  });
};

/** Law: who resumes a merger looks again, too. Finds nothing where the item that was read last names a merger. */
export const findsNoTwinsBesideMergers: StoreFault = (store) => {
  let hasMergers = false;
  return instead(store, {
    article: async (articleId) => {
      const item = await store.article(articleId);
      hasMergers = item !== null && item.merging.length > 0;
      return item;
    },
    eventsByTerm: async (search, isCurrent) =>
      isCurrent && hasMergers ? nothingFound(search) : store.eventsByTerm(search, isCurrent),
  });
};

function nothingFound({ terms }: TermLookup): Map<string, string[]> {
  return new Map(terms.map((term) => [term, []]));
}

/** Law: an article is done once postings and members are written. Writes them after that, or before it looks again. */
export const finishesBeforeItPosts: StoreFault = (store) => {
  const rest = new PostponedWrites();
  return instead(store, {
    indexEvent: async (...given) => rest.add(() => store.indexEvent(...given)),
    writeMembers: async (change) => {
      rest.add(async () => void (await store.writeMembers(change)));
      return true;
    },
    eventsByTerm: async (...given) => {
      await rest.perform();
      return store.eventsByTerm(...given);
    },
    putArticle: async (item) => {
      const isWritten = await store.putArticle(item);
      if (item.unfinishedSince === null) await rest.perform();
      return isWritten;
    },
  });
};

/** Law: a merger is noted in the article item before it begins. Does not write items that note one. */
export const skipsMergers: StoreFault = (store) =>
  instead(store, {
    putArticle: async (item) => item.merging.length > 0 || store.putArticle(item),
  });

/** Law: a newer version takes over the mergers of the one before. Reads items without them. */
export const forgetsMergers: StoreFault = (store) =>
  readsArticles(store, (item) => ({ ...item, merging: [] }));

/** Law: an article leaves the event that it was in. Writes items without the events to leave. */
export const forgetsLeftEvents: StoreFault = (store) =>
  instead(store, { putArticle: (item) => store.putArticle({ ...item, leaving: [] }) });

/** Law: who takes over an article looks for twins of what that opened. Writes items that took nothing over. */
export const forgetsTakeover: StoreFault = (store) =>
  instead(store, { putArticle: (item) => store.putArticle({ ...item, tookOver: false }) });

/** Law: a later version wins. Reads its item as an older one, once an earlier version was begun. */
export const overwritesLaterArticles: StoreFault = (store) => {
  let own = '';
  return instead(
    readsArticles(store, (item) => (own !== '' && item.sequencer > own ? { ...item, sequencer: '' } : item)),
    {
      putArticle: (item) => {
        own ||= item.sequencer;
        return store.putArticle(item);
      },
    },
  );
};

/** Law: of two readings of one version, the withdrawal wins. Reads items that are done as not live. */
export const forgetsLive: StoreFault = (store) =>
  readsArticles(store, (item) => (item.unfinishedSince === null ? { ...item, live: false } : item));

/** Law: the articles of a merged event follow it. Finds no members there. */
export const leavesMembersOfMerged: StoreFault = (store) =>
  instead(store, {
    members: async (...given) => {
      const [eventId] = given;
      return (await store.head(eventId))?.status === 'merged' ? [] : store.members(...given);
    },
  });

/** Law: a merger moves no article that was replaced. Reads the item as of the version that the merged event has. */
export const movesWhatWasReplaced: StoreFault = (store) =>
  movesMembers(store, (held) =>
    readsArticles(store, (item) => {
      const member = held.get(item.articleId);
      return member ? { ...item, sequencer: member.sequencer, reading: readingOf(member.digest) } : item;
    }),
  );

/** Law: a merger moves no article with another reading by now. Reads the item with the reading that the merged event has. */
export const movesWhatReadsOtherwise: StoreFault = (store) =>
  movesMembers(store, (held) =>
    readsArticles(store, (item) => {
      const member = held.get(item.articleId);
      return member ? { ...item, reading: readingOf(member.digest) } : item;
    }),
  );

/** Law: a merger moves what came again with the same text. Reads the item of a newer version as of another reading. */
export const leavesWhatCameAgain: StoreFault = (store) =>
  movesMembers(store, (held) =>
    readsArticles(store, (item) => {
      const member = held.get(item.articleId);
      return member && item.sequencer > member.sequencer ? { ...item, reading: '' } : item;
    }),
  );

/** Law: a version that says the same gives the item its sequencer. Does not write items that differ only in that. */
export const forgetsSameVersions: StoreFault = (store) =>
  instead(store, {
    putArticle: async (item) => {
      const standing = await store.article(item.articleId);
      const isSame = standing?.unfinishedSince === null && standing.revision === item.revision;
      return isSame || store.putArticle(item);
    },
  });

/** Law: a staged member is not committed before a head is. Reads what is staged as committed. */
export const takesStagedForCommitted: StoreFault = (store) =>
  instead(store, {
    members: async (...given) =>
      (await store.members(...given)).map((member) => ({ ...member, version: Math.max(1, member.version) })),
  });

/** Law: an article whose event was merged follows it. Writes its item as done, with the event that was chosen first. */
export const staysWithMerged: StoreFault = (store) => {
  const chosen = new Map<string, string | null>();
  return instead(store, {
    putArticle: (item) => {
      const version = `${item.articleId} ${item.sequencer} ${item.reading}`;
      const eventId = chosen.get(version) ?? item.eventId;
      chosen.set(version, eventId);
      const stays = eventId === item.eventId ? item : { ...item, eventId, unfinishedSince: null };
      return store.putArticle(stays);
    },
  });
};

/** Law: the item of a moved article names the new event. Does not write it. */
export const skipsItemsOfMoved: StoreFault = (store) =>
  movesMembers(store, (held) =>
    instead(store, {
      putArticle: async (item) =>
        (held.has(item.articleId) && item.unfinishedSince !== null) || store.putArticle(item),
    }),
  );

/** Law: a moved article has a new revision. Reads the place that it left in the other event as if of that revision. */
export const movesWithoutRevision: StoreFault = (store) =>
  movesMembers(store, (held) =>
    instead(store, {
      members: async (...given) =>
        (await store.members(...given)).map((member) =>
          held.has(member.articleId) ? { ...member, revision: member.revision + 1 } : member,
        ),
    }),
  );

/** A store that is faulty for the members of merged events, from the moment they are read: `held` has them by id. */
function movesMembers(
  store: EventStore,
  fault: (held: ReadonlyMap<string, Member>) => EventStore,
): EventStore {
  const held = new Map<string, Member>();
  const faulty = fault(held);
  return instead(faulty, {
    members: async (eventId, articleIds) => {
      const members = await faulty.members(eventId, articleIds);
      if ((await store.head(eventId))?.status === 'merged')
        for (const member of members) held.set(member.articleId, member);
      return members;
    },
  });
}

/** A store whose article items are altered when they are read. */
export function readsArticles(store: EventStore, altered: (item: ArticleItem) => ArticleItem): EventStore {
  return instead(store, {
    article: async (articleId) => {
      const item = await store.article(articleId);
      return item && altered(item);
    },
  });
}
