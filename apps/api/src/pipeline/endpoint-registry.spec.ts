import { defineEndpoint, type Access } from '#kernel';
import { endpointProblems } from './endpoint-registry.js';

const endpoint = (name: string, path: string, access?: Access) => ({
  endpoint: defineEndpoint({
    name,
    path,
    method: 'GET',
    summary: 'For this spec.',
    access: access as Access,
  }),
  controller: 'Controller',
});

describe('the endpoints at start', () => {
  it('an endpoint that declares no access stops the start', () => {
    expect(endpointProblems([endpoint('open', '/open'), endpoint('nobody', '/nobody', [])])).toHaveLength(2);
  });

  it('two endpoints at one address, or of one name, stop the start', () => {
    const problems = endpointProblems([
      endpoint('a', '/a', 'anyone'),
      endpoint('b', '/a', 'anyone'),
      endpoint('a', '/c', 'anyone'),
    ]);
    expect(problems).toHaveLength(2);
  });

  it('endpoints that all say who may call them start', () => {
    expect(endpointProblems([endpoint('a', '/a', 'anyone'), endpoint('b', '/b', ['administrator'])])).toEqual(
      [],
    );
  });
});
