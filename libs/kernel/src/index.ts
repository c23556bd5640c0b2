export * from './clock.js';
export * from './endpoint.js';
export * from './errors.js';
export * from './fold.js';
export * from './ids.js';
export * from './interval.js';
export * from './locale.js';
export * from './words/index.js';
