import { resolve } from 'node:path';
import { z } from 'zod';

/** What an environment variable may hold; the meaning of each stands in `docs/operations.md`. */
const Environment = z
  .object({
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
  })
  .refine((env) => (env.TLS_CERT === undefined) === (env.TLS_KEY === undefined), {
    path: ['TLS_CERT'],
    error: 'TLS_CERT and TLS_KEY go together',
  })
  .refine((env) => env.PASSERELLE_ADMIN_TOKEN === undefined || env.PASSERELLE_ADMIN_EMAIL !== undefined, {
    path: ['PASSERELLE_ADMIN_EMAIL'],
    error: 'PASSERELLE_ADMIN_TOKEN needs PASSERELLE_ADMIN_EMAIL',
  });

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
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new BadConfiguration(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
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
    trustedProxies: (env.TRUST_PROXY ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
    tls: env.TLS_CERT && env.TLS_KEY ? { certificate: env.TLS_CERT, key: env.TLS_KEY } : undefined,
    rateLimits: env.PASSERELLE_RATE_LIMITS === 'on',
    secret: env.PASSERELLE_SECRET,
    logLevel: env.LOG_LEVEL,
  });
}

/** Nest's token for the configuration, since an interface leaves nothing behind at run time. */
export const CONFIGURATION = Symbol('Configuration');
