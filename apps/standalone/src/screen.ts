import { translator } from '#platform';

type Values = Readonly<Record<string, string | number>>;

const french = translator('fr');
const english = translator('en');

/** One sentence in both languages, French first: what is read in a terminal comes before any choice of language. */
export const inBoth = (key: string, values: Values = {}): readonly [string, string] => [
  french(`standalone:${key}`, values),
  english(`standalone:${key}`, values),
];

/** A few words of both languages on one line. */
export const both = (key: string, values: Values = {}): string => {
  const [fr, en] = inBoth(key, values);
  return fr === en ? fr : `${fr} · ${en}`;
};

export interface Step {
  /** What goes on, when it takes a while. */
  going(state: string): void;
  done(state: string, values?: Values): void;
}

/** The few lines that somebody sees while Passerelle starts; the launcher wrote the first. */
export class Screen {
  private number = 1;
  private openLine = false;

  constructor(
    private readonly steps: number,
    private readonly out: Pick<NodeJS.WriteStream, 'write'> = process.stdout,
  ) {}

  step(name: string): Step {
    this.number += 1;
    const began = Date.now();
    this.write(`  ${this.number}/${this.steps}  ${both(`step.${name}`)} … `);
    this.openLine = true;
    return {
      going: (state) => this.write(`(${both(`state.${state}`)}) `),
      done: (state, values) => {
        const seconds = ((Date.now() - began) / 1000).toFixed(1);
        this.write(`${both(`state.${state}`, values)} (${seconds} s)\n`);
        this.openLine = false;
      },
    };
  }

  /** A sentence in both languages, then an address or a path that belongs to it. */
  say(key: string, values: Values = {}, below: readonly string[] = []): void {
    this.breakLine();
    const lines = [...inBoth(key, values), ...below.map((line) => `  ${line}`)];
    this.write(`\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }

  /** A table of names and addresses. */
  list(rows: readonly (readonly [string, string])[]): void {
    const width = Math.max(...rows.map(([name]) => name.length));
    this.write(`\n${rows.map(([name, value]) => `    ${name.padEnd(width)}  ${value}\n`).join('')}`);
  }

  private breakLine(): void {
    if (this.openLine) this.write('\n');
    this.openLine = false;
  }

  private write(text: string): void {
    this.out.write(text);
  }
}
