import { send } from '../../libs/mailing/src/index.js';

export const page = send;
