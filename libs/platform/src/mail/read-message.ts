/** A message read back from the text that `writeMessage` made. */
export interface ReadMessage {
  readonly subject?: string;
  readonly to?: string;
  readonly from?: string;
  readonly date?: Date;
  readonly text: string;
  readonly html?: string;
  /** The iCalendar object. */
  readonly calendar?: string;
  /** By name in lower case, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Reads the small part of MIME (RFC 2045, 2047) that our own messages use: nested multiparts, base64, quoted-printable
 * and encoded words, all in UTF-8.
 */
export function readMessage(raw: Buffer): ReadMessage {
  // One character a byte, so that lengths and boundaries stay true until a part says how it is encoded.
  const message = partOf(raw.toString('latin1'));
  const leaves = leavesOf(message).filter(
    (leaf) => !header(leaf, 'content-disposition').startsWith('attachment'),
  );
  const find = (type: string): string | undefined => {
    const leaf = leaves.find((candidate) => contentType(candidate).startsWith(type));
    return leaf && decodedBody(leaf);
  };
  const headers = new Map([...message.headers].map(([name, value]) => [name, decodedWords(value)]));
  const date = headers.get('date');
  return {
    subject: headers.get('subject'),
    to: headers.get('to'),
    from: headers.get('from'),
    date: date === undefined ? undefined : new Date(date),
    text: find('text/plain') ?? '',
    html: find('text/html'),
    calendar: find('text/calendar'),
    headers,
  };
}

function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function leavesOf(part: Part): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(header(part, 'content-type'))?.[1];
  if (boundary === undefined) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leavesOf(partOf(piece.replace(/^\r?\n/, '').replace(/\r?\n$/, ''))));
}

const header = (part: Part, name: string): string => part.headers.get(name) ?? '';
const contentType = (part: Part): string => (header(part, 'content-type') || 'text/plain').toLowerCase();

function decodedBody(part: Part): string {
  const encoding = header(part, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body, 'base64').toString();
  const bytes =
    encoding === 'quoted-printable' ? quotedPrintable(part.body.replace(/=\r?\n/g, '')) : part.body;
  return Buffer.from(bytes, 'latin1').toString();
}

const quotedPrintable = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Encoded words that touch are one text: only the space between them is left out. */
const decodedWords = (value: string): string =>
  Buffer.from(
    value
      .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?utf-8\?)/gi, '$1')
      .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
        kind.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64').toString('latin1')
          : quotedPrintable(text.replaceAll('_', ' ')),
      ),
    'latin1',
  ).toString();
