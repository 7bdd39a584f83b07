import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who sits at the provider's sign-in page. */
export interface OrangUji {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

export interface PenyediaUji {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From the address to which our pages sent the browser to the one to which the provider sends it back. */
  readonly visit: (authorizationUrl: string, as: OrangUji) => Promise<URL>;
  readonly close: () => Promise<void>;
}

/** A certified provider (`oidc-provider`) on a free port, whose sign-in and consent pages press their buttons by themselves. */
export async function penyediaUji(redirectUris: readonly string[]): Promise<PenyediaUji> {
  const [clientId, clientSecret] = ['lapor-uji', 'rahasia-uji-yang-panjang-sekali'];
  const known = new Map<string, OrangUji>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/langkah/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['uji'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...known.get(sub), sub }) }),
  });
  const served = provider.callback();
  server.on('request', (req, res) => {
    if (!req.url?.startsWith('/langkah/')) return void served(req, res);
    void (async () => {
      const { prompt, params, session } = await provider.interactionDetails(req, res);
      if (prompt.name === 'login') {
        const accountId = new URL(req.url ?? '', issuer).searchParams.get('sebagai') ?? '';
        return provider.interactionFinished(req, res, { login: { accountId } });
      }
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: String(params['client_id']),
      });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
    })().catch((error: unknown) => res.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    clientId,
    clientSecret,
    visit: async (authorizationUrl, as) => {
      known.set(as.sub, as);
      const cookies = new Map<string, string>();
      let url = new URL(authorizationUrl);
      for (let step = 0; step < 10; step += 1) {
        if (url.origin !== issuer) return url;
        if (url.pathname.startsWith('/langkah/')) url.searchParams.set('sebagai', as.sub);
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [pair = ''] = line.split(';');
          cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        const location = response.headers.get('location');
        if (location === null)
          throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
        url = new URL(location, url);
      }
      throw new Error('the provider sends in circles');
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
