import { readFileSync } from 'node:fs';
import { chosen } from '../use-cases/chosen.js';

export const impure = [readFileSync, chosen];
