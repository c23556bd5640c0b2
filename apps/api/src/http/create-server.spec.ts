import { readConfiguration } from '#platform';
import { createServer } from './create-server.js';

describe('a server that closes', () => {
  it('answers who asks while it lets others finish, and closes their connection', async () => {
    const server = await createServer(readConfiguration({}));
    let letGo = () => {};
    const othersFinished = new Promise<void>((resolve) => (letGo = resolve));
    server.addHook('preClose', () => othersFinished);
    server.get('/', async () => 'here');
    const url = await server.listen({ port: 0, host: '127.0.0.1' });

    const closed = server.close();
    await new Promise(setImmediate);
    const answer = await fetch(url);
    letGo();
    await closed;
    expect([answer.status, await answer.text(), answer.headers.get('connection')]).toEqual([
      200,
      'here',
      'close',
    ]);
  });
});
