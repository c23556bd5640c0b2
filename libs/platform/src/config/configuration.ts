import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';

/** What an environment variable may hold; the meaning of each stands in `docs/operations.md`. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  PASSERELLE_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(320).default('Passerelle <ne-pas-repondre@localhost>'),
  PASSERELLE_ADMIN_EMAIL: z.email().optional(),
  PASSERELLE_ADMIN_TOKEN: z.string().min(32).optional(),
  TRUST_PROXY: z.string().optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  PASSERELLE_RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  PASSERELLE_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

type Given = Readonly<Partial<Record<string, string>>>;

/** What no single variable is at fault for, and what only a look at the disk tells. */
const problemsBetween = (env: Given): readonly string[] => [
  ...(env.PASSERELLE_ADMIN_TOKEN && !env.PASSERELLE_ADMIN_EMAIL
    ? ['PASSERELLE_ADMIN_EMAIL: PASSERELLE_ADMIN_TOKEN needs it']
    : []),
  ...listed(env.TRUST_PROXY)
    .filter((entry) => !isProxy(entry))
    .map((entry) => `TRUST_PROXY: ${entry} is no address and no network, such as 10.0.0.0/8`),
  ...(env.TLS_CERT || env.TLS_KEY ? tlsProblems(env) : []),
];

function tlsProblems({ TLS_CERT, TLS_KEY }: Given): readonly string[] {
  if (!TLS_CERT || !TLS_KEY)
    return [`${TLS_CERT ? 'TLS_KEY' : 'TLS_CERT'}: TLS_CERT and TLS_KEY go together`];
  const unreadable = Object.entries({ TLS_CERT, TLS_KEY }).filter(([, path]) => !isReadable(path));
  if (unreadable.length > 0) return unreadable.map(([name, path]) => `${name}: ${path} cannot be read`);
  try {
    createSecureContext({ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) });
    return [];
  } catch {
    return ['TLS_CERT: the two files are not a certificate and its key, in PEM'];
  }
}

function isReadable(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** As Fastify takes them: an address, a network, or a name for some. */
function isProxy(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  if (['loopback', 'linklocal', 'uniquelocal'].includes(entry)) return true;
  return (
    longest > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && +bits <= longest))
  );
}

export interface Configuration {
  readonly environment: 'development' | 'test' | 'production';
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** An absolute folder: embedded database, captured mail, files. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly administrator: { readonly email: string; readonly token: string | undefined } | undefined;
  /** Addresses of proxies whose X-Forwarded-* headers are believed; none by default. */
  readonly trustedProxies: readonly string[];
  readonly tls: { readonly certificate: string; readonly key: string } | undefined;
  readonly rateLimits: boolean;
  /** Unset until the start has read or made the one kept in the data folder. */
  readonly secret: string | undefined;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** What is wrong with the environment, one line per problem. */
export class BadConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BadConfiguration';
  }
}

/**
 * Reads the environment once. An empty variable counts as unset, as compose files write them.
 * @throws BadConfiguration with every problem at once.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given: Given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...problemsBetween(given),
  ];
  if (!parsed.success || problems.length > 0) throw new BadConfiguration(problems);
  const env = parsed.data;
  const scheme = env.TLS_CERT ? 'https' : 'http';
  return Object.freeze({
    environment: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    baseUrl: (env.BASE_URL ?? `${scheme}://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataFolder: resolve(env.PASSERELLE_DATA),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    administrator: env.PASSERELLE_ADMIN_EMAIL
      ? { email: env.PASSERELLE_ADMIN_EMAIL, token: env.PASSERELLE_ADMIN_TOKEN }
      : undefined,
    trustedProxies: listed(env.TRUST_PROXY),
    tls: env.TLS_CERT && env.TLS_KEY ? { certificate: env.TLS_CERT, key: env.TLS_KEY } : undefined,
    rateLimits: env.PASSERELLE_RATE_LIMITS === 'on',
    secret: env.PASSERELLE_SECRET,
    logLevel: env.LOG_LEVEL,
  });
}

/** Nest's token for the configuration, since an interface leaves nothing behind at run time. */
export const CONFIGURATION = Symbol('Configuration');
