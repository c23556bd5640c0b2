/** Text that is HTML already. Everything else that is put into a template is escaped. */
export class Html {
  constructor(readonly source: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** A template whose values are escaped, so that nothing a person typed can become markup. */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(template.reduce((whole, piece, index) => whole + sourceOf(parts[index - 1]) + piece));

function sourceOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u00a0': '&nbsp;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'\u00a0]/g, (character) => ENTITIES[character]!);
