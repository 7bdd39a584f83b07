import type { MiddlewareHandler } from 'hono';
import type { WebDeps, WebEnv } from '../deps.ts';

/** No inline script or style, nothing from elsewhere, no frame around us. Pages are plain documents and need no more. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The same for a page that shows map tiles of a configured server: pictures from there too, nothing else. */
export function policyWithImages(origin: string): string {
  return CONTENT_SECURITY_POLICY.replace("img-src 'self'", `img-src 'self' ${origin}`);
}

const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and the origin check would refuse them.
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** Set after the handler, so that one route may loosen a header for itself, e.g. CORS resources of the open API. */
export function securityHeaders(deps: WebDeps): MiddlewareHandler<WebEnv> {
  const isHttps = deps.origin.startsWith('https:');
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value);
    if (isHttps) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  };
}
