import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Nothing else: the package's own flags switch off the security that journeys must meet, and end the browser early. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/**
 * A browser for the journeys: `CHROME_PATH` where it is set, else the one that npm brought, unpacked once into the
 * system's temporary folder. Where the machine lacks libraries or fonts, those that came with it are used.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const given = process.env.CHROME_PATH;
  const { executable, env } = given ? { executable: given, env: {} } : unpackedBrowser();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: [...FLAGS, ...flags],
    env: { ...definedEnvironment(), ...env },
  });
}

interface UnpackedBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

function unpackedBrowser(): UnpackedBrowser {
  const folder = unpack();
  const executable = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  if (starts(executable, fonts)) return { executable, env: fonts };
  const env = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const failure = whyNot(executable, env);
  if (failure !== undefined) throw new Error(`the browser does not start: ${failure}`);
  return { executable, env };
}

/**
 * The package unpacks into the temporary folder and takes whatever stands there for whole, so it is given a folder of
 * its own, which takes its lasting name when it is full: two runs at once cannot meet half a browser.
 */
function unpack(): string {
  const { version } = JSON.parse(
    readFileSync(join(process.cwd(), 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(tmpdir(), `passerelle-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const draft = mkdtempSync(`${folder}-`);
  const script = `import('@sparticuz/chromium').then(({ default: browser }) => browser.executablePath())`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    // The package unpacks its libraries only where it believes to be at a certain host's.
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`);
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

const starts = (executable: string, env: object): boolean => whyNot(executable, env) === undefined;

function whyNot(executable: string, env: object): string | undefined {
  const { status, stderr, error } = spawnSync(executable, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
