import { MemoryEventStore } from '../../../../lambdas/store/memory/memory-event-store';
import { contractOfEventStore } from '../event-store.contract';

describe('MemoryEventStore', () => {
  const store = new MemoryEventStore();
  contractOfEventStore(() => store);
});
