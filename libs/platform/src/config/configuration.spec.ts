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
    ]);
  });

  it('an empty variable counts as unset', () => {
    expect(readConfiguration({ REDIS_URL: '', TLS_CERT: '' }).redisUrl).toBeUndefined();
  });

  it('a certificate without its key stops the start', () => {
    expect(problemsOf({ TLS_CERT: '/cert.pem' })).toHaveLength(1);
  });
});
