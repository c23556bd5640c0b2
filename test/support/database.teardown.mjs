import { tearDown } from './database.setup.mjs';

export default tearDown;
