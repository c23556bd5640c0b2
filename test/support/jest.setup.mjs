// Nest reads decorator metadata: it must be there before the first class of ours is loaded.
import 'reflect-metadata';

// Processes and servers start in the tests; a busy machine takes its time. A unit test ends in milliseconds anyway.
import.meta.jest.setTimeout(240_000);
