import { send } from '../../../mailing/src/index.js';

export const reachesRight = send;
