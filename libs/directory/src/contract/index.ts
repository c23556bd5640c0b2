export * from './invite.js';
export * from './organisations.js';
export * from './places.js';
export * from './territories.js';
