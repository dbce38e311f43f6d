import type { Figure, Reading } from '../../../lambdas/core/fold/event/event-record';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** '1,200'. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** '1 report', '4 reports'. */
export function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** '31', 'at least 31', '20 to 30'. */
export function amount({ bound, value, high }: Pick<Reading, 'bound' | 'value' | 'high'>): string {
  if (bound === 'range') return `${number(value)} to ${number(high ?? value)}`;
  return bound === 'exact' ? number(value) : `${bound} ${number(value)}`;
}

/** '62% sure'. */
export function sure({ confidence }: Figure['best']): string {
  return `${Math.round(confidence * 100)}% sure`;
}

/** '10 Nov' for a day, '10 Nov 14:05' for an instant or a clock time. */
export function time(at: string): string {
  const day = `${Number(at.slice(8, 10))} ${MONTHS[Number(at.slice(5, 7)) - 1]}`;
  return at.length > 'YYYY-MM-DD'.length ? `${day} ${at.slice(11, 16)}` : day;
}

/** Text of an upload without control and formatting characters, which a terminal would execute. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
