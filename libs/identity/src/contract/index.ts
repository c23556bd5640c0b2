export * from './accounts.js';
export * from './sign-in.js';
