import { race, type Scenario } from './scenarios';
import type { StepFault } from './step-faults';
import type { StoreFault } from './store-faults';

/** What a fault does wrong, the fault, and the name of the race that shows it. */
export type ShownFault<Fault> = readonly [wrong: string, fault: Fault, shownBy: string];

/** What races say of a run that breaks a promise, and with no slip of the fault itself. */
const WRONG_RUN = /^(?!.*TypeError).*promise \d.* after [AB]1 /s;

/** Tests that each fault, of the store as the writers see it or of a step, makes the named race of two writers fail. */
export function detectFaults(
  scenarios: readonly Scenario[],
  ofStore: readonly ShownFault<StoreFault>[],
  ofSteps: readonly ShownFault<StepFault>[],
): void {
  const scenarioOf = (name: string) => scenarios.find((scenario) => scenario.name === name) as Scenario;

  it.each(ofStore)('that %s', async (_, fault, shownBy) => {
    await expect(race(scenarioOf(shownBy), 2, fault)).rejects.toThrow(WRONG_RUN);
  });

  it.each(ofSteps)('that %s', async (_, install, shownBy) => {
    const step = install();
    await expect(race(scenarioOf(shownBy), 2)).rejects.toThrow(WRONG_RUN);
    step.mockRestore();
  });
}
