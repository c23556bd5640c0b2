import { type Row, spread } from './row.js';

const figure = (value: number | null): string => {
  if (value === null) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
const plain = (value: number | null): string => (value === null ? '' : String(Math.round(value * 100) / 100));
const verdict = (met: boolean | null): string => (met === null ? '' : met ? 'met' : 'NOT MET');

/** The rows as a table to read, with the spread of the samples: a wide one says that the machine was noisy. */
export function table(rows: readonly Row[]): string {
  const all = [
    'bench',
    'figure',
    'value',
    'unit',
    'bare',
    'ratio',
    'bound',
    'target',
    '',
    'stretch',
    ' ',
    'spread',
  ];
  const full = rows.map((row) => [
    row.bench,
    row.name,
    figure(row.value),
    row.unit,
    figure(row.reference),
    row.ratio === null ? '–' : `${row.ratio.toFixed(2)} ×`,
    plain(row.bound),
    row.target ?? '',
    verdict(row.met),
    row.stretch ?? '',
    row.stretched ? 'met' : '',
    row.samples.length < 2 ? '' : `±${Math.round(spread(row.samples) * 50)} %`,
  ]);
  // A column that says nothing of these rows is left out.
  const said = all.map((_, column) => full.some((line) => !['', '–'].includes(line[column]!)));
  const head = all.filter((_, column) => said[column]);
  const lines = full.map((line) => line.filter((_, column) => said[column]));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]!.length)),
  );
  const print = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [print(head), widths.map((width) => '─'.repeat(width)).join('  '), ...lines.map(print)].join('\n');
}
