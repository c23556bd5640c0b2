export { announced, countedSeats, ledgerSeats, type CountedSeats } from './counted-seats.js';
export { admitParties, aRegistration, TEST_SECRETS, type Stage } from './registration-builder.js';
export { aGroup, aPerson, aSignUp, nameless } from './sign-up-builder.js';
