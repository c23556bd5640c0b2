import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

/** The rules of the house over a folder of planted violations: a rule that catches nothing is no rule. */
async function caughtIn(folder: string): Promise<ReadonlySet<string>> {
  const run = promisify(execFile)(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      folder,
    ],
    { maxBuffer: 16_000_000 },
  );
  // It ends with the number of violations as its exit code; the report is on standard output all the same.
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as Cruise;
  return new Set(
    summary.violations.map(({ rule, from }) => `${rule.name} ${from.replace(/^.*planted\//, '')}`),
  );
}

describe('the spine', () => {
  it('each rule catches the violation that is planted for it', async () => {
    const caught = await caughtIn('test/spine/planted');

    expect([...caught].sort()).toEqual([
      'checker-judges-alone libs/matching/src/checker/borrows.ts',
      'contract-in-a-browser libs/registration/src/contract/heavy.ts',
      'door-scheduling libs/registration/src/use-cases/chosen.ts',
      'no-circles libs/kernel/src/one.ts',
      'pages-through-contracts apps/web/page.ts',
      'pure-domain libs/registration/src/domain/impure.ts',
      'spine-registration libs/registration/src/use-cases/reaches-right.ts',
    ]);
  }, 60_000);
});
