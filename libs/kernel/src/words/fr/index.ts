import { ateliers } from './ateliers.js';
import { cards } from './cards.js';
import { common } from './common.js';
import { consoleWords } from './console.js';
import { errors } from './errors/index.js';
import { mail } from './mail.js';
import { pairs } from './pairs.js';
import { publicWords } from './public.js';
import { standalone } from './standalone.js';

export const fr = {
  ateliers,
  cards,
  common,
  public: publicWords,
  console: consoleWords,
  mail,
  pairs,
  errors,
  standalone,
};
