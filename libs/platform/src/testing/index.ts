export { anotherTestDatabase, testDatabase } from './test-database.js';
export { eventually } from './eventually.js';
export { redisOfItsOwn, type RunningRedis } from './redis-of-its-own.js';
