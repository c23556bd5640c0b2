import type { Inline, Letter, Row } from './letter.js';

/** The message as plain text: for programs and people who want no more. */
export function layOutText(letter: Letter): string {
  const blocks = [
    letter.band.text,
    block(letter.kicker, letter.title),
    ...(letter.lead ?? []),
    (letter.rows ?? []).map(rowText).join('\n'),
    letter.code && `${colon(letter.code.label, letter)}\n${letter.code.code}`,
    letter.button && `${colon(letter.button.text, letter)}\n${letter.button.url}`,
    ...(letter.paragraphs ?? []).map(plain),
    (letter.notes ?? []).map(plain).join('\n'),
    `-- \n${plain(letter.footer)}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;

  function rowText({ label, lines }: Row): string {
    const said = lines.map(plain).join('\n').replaceAll('\n', '\n  ');
    return label ? `${colon(label, letter)} ${said}` : `  ${said}`;
  }
}

const block = (...lines: readonly (string | undefined)[]): string => lines.filter(Boolean).join('\n');

const colon = (label: string, { locale }: Letter): string =>
  locale === 'fr' ? `${label}\u00a0:` : `${label}:`;

/** A link stands behind its words, between angle brackets, where programs find its end (RFC 3986, appendix C). */
const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : `${inline.text} <${inline.url}>`)).join('');
