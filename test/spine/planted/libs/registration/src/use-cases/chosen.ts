import { hidden } from '../../../scheduling/src/use-cases/hidden.js';

export const chosen = hidden;
