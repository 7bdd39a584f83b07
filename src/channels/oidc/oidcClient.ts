import * as client from 'openid-client';
import type { KlaimOidc, PenyediaOidc, SimpananOidc } from './penyedia.ts';

export interface OidcSettings {
  readonly nama: string;
  readonly judul: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly untuk: 'petugas' | 'warga';
}

const LONGEST_S = 10;
/** What was learned of a provider is asked anew after this: its keys may have been turned. */
const KNOWN_MS = 3_600_000;

/**
 * A provider by OpenID Connect: authorization code with PKCE (S256), state and nonce; issuer, audience, signature and times of the
 * answer are checked by the library (ASVS 10.5). Nothing is asked of the provider before somebody presses its button.
 */
export function oidcClient({ clientId, clientSecret, ...of }: OidcSettings, now: () => number): PenyediaOidc {
  let known: { readonly config: Promise<client.Configuration>; readonly pada: number } | null = null;
  const configured = (): Promise<client.Configuration> => {
    if (known === null || now() - known.pada > KNOWN_MS) known = { config: discover(), pada: now() };
    return known.config;
  };
  const discover = async (): Promise<client.Configuration> => {
    const url = new URL(of.issuer);
    const execute = isLoopback(url) ? [client.allowInsecureRequests] : [];
    try {
      return await client.discovery(url, clientId, clientSecret, undefined, { timeout: LONGEST_S, execute });
    } catch (error) {
      known = null;
      throw error;
    }
  };
  return {
    ...of,
    begin: async (redirectUri) => {
      const config = await configured().catch(() => null);
      if (config === null) return null;
      const simpan: SimpananOidc = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(simpan.verifier),
        code_challenge_method: 'S256',
        state: simpan.state,
        nonce: simpan.nonce,
      });
      return { url: url.href, simpan };
    },
    finish: async (kembali, { state, nonce, verifier }) => {
      try {
        const config = await configured();
        const checks = {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        };
        const tokens = await client.authorizationCodeGrant(config, kembali, checks);
        const claims = tokens.claims();
        if (claims === undefined) return null;
        const told = { ...claims };
        if (told['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined)
          Object.assign(told, await client.fetchUserInfo(config, tokens.access_token, claims.sub));
        return klaimOf({ ...told, sub: claims.sub });
      } catch {
        // A refusal, a forged or replayed answer, a provider that is away: for whoever signs in all the same.
        return null;
      }
    },
  };
}

function klaimOf(told: Readonly<Record<string, unknown>> & { readonly sub: string }): KlaimOidc | null {
  const text = (name: string): string | null => {
    const value = told[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  if (told.sub === '' || told.sub.length > 255) return null;
  return {
    subjek: told.sub,
    nama: text('name'),
    email: text('email'),
    isEmailDiperiksa: told['email_verified'] === true,
  };
}

/** For trials on one machine; everything else must be https. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
