/**
 * What a page may load and do. Scripts come from files of ours, and inline only with the nonce of this answer; style
 * attributes are the lengths of planks. A kept page has no inline script, and no nonce that could be read and used.
 */
export const contentSecurityPolicy = (nonce: string | undefined): string =>
  [
    "default-src 'none'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
