export { anotherTestDatabase, testDatabase } from './test-database.js';
