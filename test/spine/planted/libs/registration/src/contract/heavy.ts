import { chosen } from '../use-cases/chosen.js';

export const heavy = chosen;
