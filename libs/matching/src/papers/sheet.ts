import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Locale } from '#kernel';
import { A4, type Line } from './card-grid.js';
import { fitText, LEADING, type Fitted } from './fit-text.js';

const FONTS = {
  regular: readFileSync(new URL('./fonts/atkinson-hyperlegible-next-regular.ttf', import.meta.url)),
  bold: readFileSync(new URL('./fonts/atkinson-hyperlegible-next-bold.ttf', import.meta.url)),
};

const MEASURED_AT = 100;
const INK = '#000000';
const INK_2 = '#333333';

export interface Style {
  readonly size: number;
  /** The smallest that may be; the size unless said. */
  readonly least?: number;
  /** One unless said. */
  readonly lines?: number;
  /** How high all its lines may be together. */
  readonly height?: number;
  /** In the middle of that height. */
  readonly middle?: boolean;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'right' | 'center';
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

type Element = PDFKit.PDFStructureElement;
export type Tag = 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI';

/**
 * A document of A4 sheets, black on white, for printing and for screen readers: every text stands in an element of a
 * tagged PDF, every line is an artifact. Lengths are in points.
 */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  private readonly path: Element[];
  /** Inside the drawing of an element: what is written belongs to it. */
  private marked = false;
  private readonly widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  width: number = A4.width;
  height: number = A4.height;

  constructor({ title, locale }: { readonly title: string; readonly locale: Locale }) {
    this.document = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      tagged: true,
      lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: title, Creator: 'Passerelle', Producer: 'Passerelle' },
    });
    for (const [name, font] of Object.entries(FONTS)) this.document.registerFont(name, font);
    const root = this.document.struct('Document');
    this.document.addStructure(root);
    this.path = [root];
  }

  page(layout: 'portrait' | 'landscape' = 'portrait'): void {
    this.document.addPage({ size: 'A4', layout, margin: 0 });
    [this.width, this.height] = layout === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
  }

  /** An element that holds others. */
  within(tag: Tag, draw: () => void): void {
    const element = this.document.struct(tag);
    this.path.at(-1)!.add(element);
    this.path.push(element);
    draw();
    this.path.pop();
    element.end();
  }

  /** An element that holds what is written in `draw`. */
  element(tag: Tag, draw: () => void): void {
    this.path.at(-1)!.add(
      this.document.struct(tag, {}, () => {
        this.marked = true;
        draw();
        this.marked = false;
      }),
    );
  }

  /** A text in its room, as a paragraph unless it is written inside an element. @returns the height that it takes */
  write(text: string, place: Place, style: Style): number {
    const fitted = this.fit(text, place.width, style);
    const slack = style.middle ? Math.max(0, ((style.height ?? 0) - heightOf(fitted)) / 2) : 0;
    const draw = () => this.put(fitted, { ...place, y: place.y + slack }, style);
    if (this.marked) draw();
    else this.element('P', draw);
    return heightOf(fitted);
  }

  fit(text: string, width: number, { size, least = size, lines = 1, height, bold = false }: Style): Fitted {
    const wanted = { width, size, least, lines, height };
    return fitText(text, wanted, (part, at) => (this.widthOf(part, bold) * at) / MEASURED_AT);
  }

  /** Measured once at one size: widths grow with the size, and fitting tries many. */
  private widthOf(text: string, bold: boolean): number {
    const known = this.widths[bold ? 'bold' : 'regular'];
    let width = known.get(text);
    if (width === undefined) {
      width = this.document
        .font(bold ? 'bold' : 'regular')
        .fontSize(MEASURED_AT)
        .widthOfString(text);
      known.set(text, width);
    }
    return width;
  }

  private put({ size, lines }: Fitted, { x, y, width }: Place, { bold, quiet, align = 'left' }: Style): void {
    const document = this.document
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(quiet ? INK_2 : INK);
    for (const [row, line] of lines.entries()) {
      const slack =
        align === 'left' ? 0 : (width - document.widthOfString(line)) / (align === 'right' ? 1 : 2);
      document.text(line, x + slack, y + row * size * LEADING, { lineBreak: false });
    }
  }

  /** A line that is only looked at. */
  rule([x, y, toX, toY]: Line, { width = 0.7, dash = false, quiet = false } = {}): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    document.lineWidth(width).strokeColor(quiet ? '#777777' : INK);
    if (dash) document.dash(3, { space: 2 });
    document.moveTo(x, y).lineTo(toX, toY).stroke();
    if (dash) document.undash();
    document.endMarkedContent();
  }

  /** An empty box to tick. */
  tickBox(x: number, y: number, size: number): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    document.lineWidth(0.7).strokeColor(INK).rect(x, y, size, size).stroke();
    document.endMarkedContent();
  }

  end(): void {
    this.path[0]!.end();
    this.document.end();
  }
}

const heightOf = ({ size, lines }: Fitted): number => lines.length * size * LEADING;
