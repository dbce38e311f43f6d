/**
 * Starts to measure the CPU time of this process.
 * @returns what gives the milliseconds since the start, of user and system together
 */
export function startCpuTimer(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
