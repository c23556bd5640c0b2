import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { randomBytes } from '#kernel';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Everything that the one secret of an installation does. Each purpose has a key of its own (HKDF, RFC 5869), so
 * that what signs a cookie can never be taken for what opens a pass.
 */
export class Secrets {
  constructor(private readonly secret: string) {}

  /** A look-up value: the same text gives the same value, and the value does not give the text. 32 bytes. */
  lookUp(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key(`look-up:${purpose}`))
      .update(text, 'utf8')
      .digest();
  }

  /**
   * A mailed secret, made again whenever the mail is rendered: HMAC(secret, purpose, id, generation), 128 bits,
   * base64url. A new generation makes the earlier ones worthless.
   */
  token(purpose: string, id: string, generation = 0): string {
    return createHmac('sha256', this.key(`token:${purpose}`))
      .update(`${id}\u0000${generation}`, 'utf8')
      .digest()
      .subarray(0, 16)
      .toString('base64url');
  }

  /** AES-256-GCM; the purpose is bound in, so that a value moved to another column does not open. */
  encrypt(purpose: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(`encrypt:${purpose}`), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws when the bytes were made with another secret, for another purpose, or were changed. */
  decrypt(purpose: string, sealed: Buffer): string {
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key(`encrypt:${purpose}`), nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([
      decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  }

  private readonly keys = new Map<string, Buffer>();
  private key(purpose: string): Buffer {
    let key = this.keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.secret, 'passerelle', purpose, 32));
      this.keys.set(purpose, key);
    }
    return key;
  }
}
