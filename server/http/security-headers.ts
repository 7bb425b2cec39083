import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** The page's own addresses only; scripts by nonce; nothing may frame it. */
export function contentSecurityPolicy(nonce: string, liveOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ['connect-src', "'self'", ...webSocketsOf(liveOrigins)].join(' '),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Older browsers do not count a WebSocket of the same host as 'self'. A policy has no way to write
 * an IPv6 address, and a browser complains of one on every page.
 */
function webSocketsOf(origins: readonly string[]): string[] {
  return origins
    .filter((origin) => !origin.includes('['))
    .map((origin) => origin.replace(/^http/, 'ws'));
}

/** Headers every answer carries. The nonce of the answer is kept in `res.locals`. */
export function securityHeaders(origins: readonly string[]): RequestHandler {
  const secure = origins.every((origin) => origin.startsWith('https:'));
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString('base64');
    res.locals['cspNonce'] = nonce;
    res.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, origins));
    res.setHeader('Referrer-Policy', 'same-origin');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('X-Frame-Options', 'DENY');
    res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    res.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (secure) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}

export function nonceOf(res: Response): string {
  return String(res.locals['cspNonce']);
}
