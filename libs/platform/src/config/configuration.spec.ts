import { BadConfiguration, readConfiguration } from './configuration.js';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    return (error as BadConfiguration).problems;
  }
};

describe('configuration', () => {
  it('an empty environment gives the defaults of the contract', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      rateLimits: true,
    });
  });

  it('every problem is told at once, one line each', () => {
    const problems = problemsOf({ PORT: 'many', DATABASE_URL: 'mysql://x', PASSERELLE_ADMIN_TOKEN: 'short' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'PASSERELLE_ADMIN_TOKEN',
      'PASSERELLE_ADMIN_EMAIL',
    ]);
  });

  it('an empty variable counts as unset', () => {
    expect(readConfiguration({ REDIS_URL: '', TLS_CERT: '' }).redisUrl).toBeUndefined();
  });

  it('a certificate without its key stops the start', () => {
    expect(problemsOf({ TLS_CERT: '/cert.pem' })).toHaveLength(1);
  });

  it('files that are no certificate stop the start before anything is opened', () => {
    expect(problemsOf({ PORT: 'many', TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' })).toEqual([
      expect.stringMatching(/^PORT: /),
      'TLS_CERT: /nowhere/cert.pem cannot be read',
      'TLS_KEY: /nowhere/key.pem cannot be read',
    ]);
    const text = import.meta.filename;
    expect(problemsOf({ TLS_CERT: text, TLS_KEY: text })).toEqual([
      expect.stringMatching(/^TLS_CERT: .* PEM$/),
    ]);
  });

  it('a proxy is an address, a network or a name that Fastify knows', () => {
    const TRUST_PROXY = '127.0.0.1, 10.0.0.0/8, ::1, fd00::/8, loopback';
    expect(readConfiguration({ TRUST_PROXY }).trustedProxies).toHaveLength(5);
    expect(problemsOf({ TRUST_PROXY: 'proxy, 10.0.0.0/33, 1.2.3.4/8/8' })).toHaveLength(3);
  });
});
