import { counted } from '../domain/counted.js';

export const borrowed = counted;
