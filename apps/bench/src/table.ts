import { type Row, spread } from './row.js';

const figure = (value: number | null): string => {
  if (value === null) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
const verdict = (met: boolean | null): string => (met === null ? '' : met ? 'met' : 'NOT MET');

/** The rows as a table to read, with the spread of the samples: a wide one says that the machine was noisy. */
export function table(rows: readonly Row[]): string {
  const head = ['bench', 'figure', 'value', 'unit', 'bare', 'ratio', 'target', '', 'spread'];
  const lines = rows.map((row) => [
    row.bench,
    row.name,
    figure(row.value),
    row.unit,
    figure(row.reference),
    row.ratio === null ? '–' : `${row.ratio.toFixed(2)} ×`,
    row.target ?? '',
    verdict(row.met),
    row.samples.length < 2 ? '' : `±${Math.round(spread(row.samples) * 50)} %`,
  ]);
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
