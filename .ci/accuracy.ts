/**
 * `npm run accuracy`: how well names are told apart on the labelled pages, by kind of name and of trap. `npm run accuracy -- hard`: that set alone, with every
 * failure.
 */
import { type Score, score, type Tally } from '../test/accuracy/score.ts';
import { SETS } from '../test/accuracy/sets.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function print(name: string, { pages, mentions, traps, stray, precision, recall, wrongPeople, marks }: Score): void {
  console.log(`\n${name}: ${pages} pages, ${marks} marks`);
  if (marks === 0) return;
  const row = ({ labels, marked, asked, wrong }: Tally) => ({
    mentions: labels,
    found: marked,
    recall: percent(marked, labels),
    'asks which': asked,
    wrong,
    'wrong person': percent(wrong, labels),
  });
  console.table(Object.fromEntries([...mentions].map(([kind, tally]) => [kind, row(tally)])));
  const trapRow = ({ labels, marked }: Tally) => ({ traps: labels, marked, rate: percent(marked, labels) });
  console.table(Object.fromEntries([...traps].map(([kind, tally]) => [kind, trapRow(tally)])));
  console.log(
    `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, wrong person ${wrongPeople}, stray ${stray}`,
  );
}

const [wanted] = process.argv.slice(2);
for (const [name, read] of Object.entries(SETS)) {
  if (wanted !== undefined && wanted !== name) continue;
  const result = score(read());
  print(name, result);
  if (wanted !== undefined) console.log(`\n${result.failures.join('\n')}`);
}
