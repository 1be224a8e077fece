/** Content security policy of the window. Source: Electron, «Security», item 7. */

/**
 * Only the program's own files, no network, no frames, no eval. Styles that AG Grid writes itself carry the nonce.
 * `data:` images are the icons inside the style sheets.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
