/** @throws Error where an option is no whole number of at least `least` */
export function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} takes a whole number of at least ${least}.`);
  return value;
}
