import { html, Html } from './html.js';
import type { Inline, Letter, Row } from './letter.js';

/** Colours of the light theme stand inline, for programs that drop the style block; the dark ones in the block. */
const INK = '#0e2833';
const INK_2 = '#3d545e';
const BRIDGE = '#0a5a69';
const LINE = '#cdd8d8';
const SUNKEN = '#eaf0ef';

const TONES = {
  good: { background: '#ddf0e3', className: 'good' },
  waiting: { background: '#fdf0d3', className: 'waiting' },
  bad: { background: '#fbe5e1', className: 'bad' },
  plain: { background: '#dcedee', className: 'plain' },
};

const STYLE = new Html(`
:root { color-scheme: light dark; }
a { color: ${BRIDGE}; }
@media (max-width: 480px) {
  .outer { padding: 0 !important; } .pad { padding-left: 20px !important; padding-right: 20px !important; }
  .code { font-size: 38px !important; } .btn, .btn a { display: block !important; text-align: center; }
}
@media (prefers-color-scheme: dark) {
  .bg { background-color: #0b1920 !important; } .sheet { background-color: #12262f !important; }
  .ink, .ink td, .ink p, .ink h1 { color: #eaf3f2 !important; } .ink .ink2 { color: #b0c4c9 !important; }
  .rule { border-color: #eaf3f2 !important; } .hair { border-color: #29434e !important; }
  .good { background-color: #10382a !important; } .waiting { background-color: #362c14 !important; }
  .bad { background-color: #45191a !important; } .plain { background-color: #123a44 !important; }
  a { color: #6fd0d9 !important; }
  .ink .btn td { background-color: #6fd0d9 !important; } .ink .btn a { color: #04222a !important; }
}
`);

const FONT = "'Atkinson Hyperlegible Next','Segoe UI',Calibri,Ubuntu,sans-serif";

/**
 * The message as HTML: tables, 600 px, system letters, no picture and nothing fetched from anywhere. The indentation of
 * the source is left out: it is a third of the weight.
 */
export const layOutHtml = (letter: Letter): string =>
  html`<!DOCTYPE html>
    <html lang="${letter.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${letter.subject}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body class="bg" style="margin:0;padding:0;background-color:${SUNKEN};">
        <div role="main">
          <div style="display:none;max-height:0;overflow:hidden;">${letter.preview}</div>
          <table
            role="presentation"
            class="bg"
            style="border-collapse:collapse;width:100%;background-color:${SUNKEN};"
          >
            <tr>
              <td class="outer" style="padding:24px 12px;text-align:center;">
                <table
                  role="presentation"
                  class="sheet ink"
                  style="border-collapse:collapse;width:100%;max-width:600px;margin:0 auto;background-color:#ffffff;color:${INK};text-align:left;font-family:${FONT};font-size:17px;line-height:1.5;"
                >
                  <tr>
                    <td
                      class="pad rule"
                      style="padding:20px 32px 10px;border-bottom:3px solid ${INK};font-size:22px;font-weight:bold;letter-spacing:-0.5px;"
                    >
                      passerelle
                    </td>
                  </tr>
                  ${bandOf(letter)} ${headOf(letter)} ${codeOf(letter)} ${buttonOf(letter)} ${proseOf(letter)}
                  <tr>
                    <td
                      class="pad hair ink2"
                      style="padding:16px 32px 24px;border-top:1px solid ${LINE};color:${INK_2};font-size:14px;line-height:1.45;"
                    >
                      ${inlined(letter.footer)}
                    </td>
                  </tr>
                </table>
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html> `.source.replace(/\n\s*/g, '\n');

function bandOf({ band: { tone, text } }: Letter): Html {
  const { background, className } = TONES[tone];
  return html`<tr>
    <td
      class="pad ${className}"
      style="padding:16px 32px;background-color:${background};font-size:18px;font-weight:bold;"
    >
      ${text}
    </td>
  </tr>`;
}

function headOf({ kicker, title, lead = [], rows = [] }: Letter): Html | undefined {
  if (!title && lead.length === 0 && rows.length === 0) return undefined;
  return html`<tr>
    <td class="pad" style="padding:28px 32px 0;">
      ${kicker !== undefined && html`<p class="ink2" style="margin:0 0 4px;color:${INK_2};font-size:15px;">${kicker}</p>`}
      ${title !== undefined && html`<h1 dir="auto" style="margin:0 0 16px;font-size:28px;line-height:1.15;letter-spacing:-0.5px;overflow-wrap:anywhere;">${title}</h1>`}
      ${lead.map((sentence) => html`<p style="margin:0 0 16px;">${sentence}</p>`)}
      ${
        rows.length > 0 &&
        html`<table
          role="presentation"
          style="border-collapse:collapse;width:100%;font-size:17px;line-height:1.4;"
        >
          ${rows.map((row, index) => rowOf(row, index === rows.length - 1))}
        </table>`
      }
    </td>
  </tr>`;
}

function rowOf({ label, even, lines: [first = [], ...others] }: Row, last: boolean): Html {
  const border = `border-top:1px solid ${LINE};${last ? `border-bottom:1px solid ${LINE};` : ''}`;
  return html`<tr>
    <td
      class="ink2 hair"
      style="padding:10px 16px 10px 0;width:70px;vertical-align:top;color:${INK_2};${border}"
    >
      ${label}
    </td>
    <td dir="auto" class="hair" style="padding:10px 0;overflow-wrap:anywhere;${border}">
      ${even ? inlined(first) : html`<strong>${inlined(first)}</strong>`}${others.map((line) => html`<br />${inlined(line)}`)}
    </td>
  </tr>`;
}

const codeOf = ({ code }: Letter): Html | undefined =>
  code &&
  html`<tr>
    <td class="pad" style="padding:24px 32px 0;">
      <p class="ink2" style="margin:0;color:${INK_2};font-size:15px;">${code.label}</p>
      <p
        class="code"
        style="margin:0;font-size:46px;line-height:1.15;font-weight:bold;letter-spacing:1px;white-space:nowrap;"
      >
        ${code.code}
      </p>
    </td>
  </tr>`;

const buttonOf = ({ button }: Letter): Html | undefined =>
  button &&
  html`<tr>
    <td class="pad" style="padding:20px 32px 8px;">
      <table role="presentation" class="btn" style="border-collapse:separate;border-spacing:0;">
        <tr>
          <td style="background-color:${BRIDGE};border-radius:3px;">
            <a
              href="${button.url}"
              style="display:inline-block;padding:14px 28px;color:#ffffff;font-weight:bold;text-decoration:none;"
              >${button.text}</a
            >
          </td>
        </tr>
      </table>
    </td>
  </tr>`;

function proseOf({ paragraphs = [], notes = [] }: Letter): Html {
  return html`<tr>
    <td class="pad" style="padding:12px 32px 20px;">
      ${paragraphs.map((paragraph) => html`<p style="margin:0 0 12px;">${inlined(paragraph)}</p>`)}
      ${notes.map((note) => html`<p class="ink2" style="margin:4px 0 8px;color:${INK_2};font-size:15px;">${inlined(note)}</p>`)}
    </td>
  </tr>`;
}

const inlined = (inlines: readonly Inline[]): Html =>
  html`${inlines.map((inline) =>
    typeof inline === 'string' ? withLines(inline) : html`<a href="${inline.url}">${inline.text}</a>`,
  )}`;

/** An organiser's reason keeps its line ends. */
const withLines = (text: string): Html =>
  html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))}`;
