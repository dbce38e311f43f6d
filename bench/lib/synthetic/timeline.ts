import { DAY } from '../../../lambdas/core/article';
import { type Random, randomFrom } from '../../../testing/random';

const HOUR = 60 * 60 * 1000;

/** Days of the month. */
const DAYS = 30;

/** Reports of the largest event. */
const LARGEST = 600;

/** Exponent of the power law of event sizes; it gives a mean of 2.5 reports, so that 40% of the articles open an event. */
const SIZE_EXPONENT = 2.27;

/** Its multiples modulo 1 fill the interval from 0 to 1 evenly, so that every week has its share of large events. */
const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/** Share of an event's later reports that come within hours, and the mean delays of these and of the others. */
const SOON = 0.7;
const SOON_MEAN = 6 * HOUR;
const LATE_MEAN = 2 * DAY;

/** When a report of an event arrives. */
export interface Arrival {
  /** Milliseconds since the beginning of the month. */
  at: number;
  event: number;
  /** 0 for the first report of the event. */
  report: number;
}

/**
 * The arrivals of a month, in order. Only the arrivals that are still to come of events that have begun are kept, by
 * their hour.
 */
export function* timeline(articles: number, seed: number): Generator<Arrival> {
  const sizes = sizesOf(seed);
  const events = eventCount(articles, sizes);
  const hours = Array.from({ length: DAYS * 24 }, (): Arrival[] => []);
  let [event, left] = [0, articles];
  for (const [hour, arrivals] of hours.entries()) {
    for (; event < events && beginOf(event, events) < (hour + 1) * HOUR; event++) {
      const size = Math.min(sizes(event), left);
      left -= size;
      for (const arrival of arrivalsOf(event, size, beginOf(event, events), seed))
        hours[Math.floor(arrival.at / HOUR)]?.push(arrival);
    }
    yield* arrivals.sort((a, b) => a.at - b.at || a.event - b.event || a.report - b.report);
    arrivals.length = 0;
  }
}

/** Events begin at equal distances. */
function beginOf(event: number, events: number): number {
  return Math.floor((event / events) * DAYS * DAY);
}

/** Number of events for that many articles; the last event may not get all of its reports. */
function eventCount(articles: number, sizes: (event: number) => number): number {
  let [events, reports] = [0, 0];
  for (; reports < articles; events++) reports += sizes(events);
  return events;
}

/** Gives the size of the nth event, by a power law: 69% have one report, one in a thousand has more than a hundred. */
function sizesOf(seed: number): (event: number) => number {
  const weights = Array.from({ length: LARGEST }, (_, index) => (index + 1) ** -SIZE_EXPONENT);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const cumulated = weights.map((weight) => {
    sum += weight / total;
    return sum;
  });
  const offset = randomFrom(seed, 0, 301)();
  return (event) => {
    const drawn = (offset + event * GOLDEN_RATIO) % 1;
    return 1 + cumulated.findIndex((share) => share > drawn);
  };
}

function arrivalsOf(event: number, size: number, begin: number, seed: number): Arrival[] {
  const random = randomFrom(seed, event, 302);
  const delays = Array.from({ length: size - 1 }, () => delay(random)).sort((a, b) => a - b);
  const left = DAYS * DAY - begin;
  return [0, ...delays.map((time) => Math.floor(time % left)).sort((a, b) => a - b)].map((time, report) => ({
    at: begin + time,
    event,
    report,
  }));
}

/** Draws the milliseconds from the first report to a later one: mostly hours, else days. */
function delay(random: Random): number {
  const waited = -Math.log(1 - random());
  return random() < SOON ? waited * SOON_MEAN : DAY / 2 + waited * LATE_MEAN;
}
