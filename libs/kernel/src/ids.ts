import { randomBytes } from './random.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so that ids sort by the time they
 * were made. Made here and not by the server, which knows them only from PostgreSQL 18 on.
 */
export function newId(milliseconds: number = Date.now()): string {
  const bytes = randomBytes(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32));
  view.setUint32(2, milliseconds >>> 0);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let id = '';
  for (let place = 0; place < 16; place += 1) {
    if (place === 4 || place === 6 || place === 8 || place === 10) id += '-';
    id += HEX[bytes[place]!]!;
  }
  return id;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids are opaque to callers; a text that cannot be one is answered as unknown, never sent to the database. */
export const isId = (text: string): boolean => UUID.test(text);
