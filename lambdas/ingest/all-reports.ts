import type { Reports } from './create-handler';

/** Reports that are told to several, one after another. */
export function allReports(...all: readonly Reports[]): Required<Reports> {
  return {
    async done(outcome, store, retries) {
      for (const reports of all) await reports.done(outcome, store, retries);
    },
    placed: () => all.forEach((reports) => void reports.placed?.()),
    failed: (failure) => all.forEach((reports) => void reports.failed(failure)),
    parked: () => all.forEach((reports) => void reports.parked?.()),
    ended: () => all.forEach((reports) => void reports.ended?.()),
  };
}
