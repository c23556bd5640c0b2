import { fastify } from 'fastify';

/** The bare reference: a Fastify that answers one string of `BYTES` bytes. */
const body = 'a'.repeat(Number(process.env['BYTES'] ?? '29'));
const server = fastify();
server.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
