/** Sections of a printed event that the README shows, and the lines shown of each; together at most 40 lines. */
const SHOWN_LINES = new Map([
  ['What is known', 6],
  ['Where reports disagree (times in UTC)', 8],
  ['Timeline (times as reported)', 3],
  ['Summary', 3],
  ['Sources', 5],
]);

/** The first event that `npm start` prints, cut to the parts that the README shows. */
export function readmeSample(stdout: string): string {
  const [event = ''] = stdout.split('\n\n');
  const [top = '', ...sections] = event.split(/\n(?= {2}\S)/);
  return [top, ...sections.flatMap(cutSection)].join('\n');
}

function cutSection(section: string): string[] {
  const [title = '', ...lines] = section.split('\n');
  const most = SHOWN_LINES.get(title.trim()) ?? 0;
  if (most === 0) return [];
  return [title, ...lines.slice(0, most), ...(lines.length > most ? ['    …'] : [])];
}
