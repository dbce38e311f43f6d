import { type Random, randomFrom } from '../../../testing/random';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Days that a month of news takes. */
const DAYS = 30;

/** Reports of the largest event. */
const LARGEST = 600;

/** Exponent of the power law of event sizes: with it a mean event has 2.5 reports, so 40% of articles open one. */
const SIZE_EXPONENT = 2.27;

/** Successive multiples of the golden ratio fill 0 to 1 evenly, so that every week has its share of large events. */
const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/** Share of an event's later reports that come in its first hours. */
const SOON = 0.7;
const SOON_MEAN = 6 * HOUR;
const LATE_MEAN = 2 * DAY;

/** One report to come. */
export interface Arrival {
  /** Milliseconds since the month's begin. */
  at: number;
  event: number;
  /** 0 for the first report of the event. */
  report: number;
}

/**
 * When which event has a report, in order. An event's reports wait in the hours in which they come, so that nothing is
 * kept but what is still to come of events that have begun.
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

/** Events that are needed for so many articles; of the last one some reports may be left out. */
function eventCount(articles: number, sizes: (event: number) => number): number {
  let [events, reports] = [0, 0];
  for (; reports < articles; events++) reports += sizes(events);
  return events;
}

/** Sizes of events, by a power law: 69% have one report, one in a thousand has more than a hundred. */
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

/** After how many milliseconds a later report comes: mostly within hours, else on one of the days after. */
function delay(random: Random): number {
  const waited = -Math.log(1 - random());
  return random() < SOON ? waited * SOON_MEAN : DAY / 2 + waited * LATE_MEAN;
}
