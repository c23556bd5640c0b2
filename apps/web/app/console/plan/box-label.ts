import type { Translate } from '../../words.js';

/** What a box of the setting-up page is called, for the errors at the top: `tables.3.seats` is the seats of table 4. */
export function boxLabel(field: string, words: Translate): string {
  const [list = '', index, part] = field.split('.');
  if (index === undefined) return words(`console.plan.setup.box.${list}`);
  return words(`console.plan.setup.box.${list}Of`, {
    number: Number(index) + 1,
    part: words(`console.plan.setup.part.${part}`),
  });
}
