import { watchCopies } from './parts/copy.ts';

/**
 * Passkeys: the browser makes or shows one, and the form carries its answer. Where it has none, the form stays hidden and the page
 * offers the other ways. Recovery codes can be copied and printed.
 */

watchCopies();
const print = document.querySelector<HTMLButtonElement>('#cetak');
if (print !== null) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

for (const place of document.querySelectorAll<HTMLElement>('[data-kunci]')) {
  if ('PublicKeyCredential' in window && 'credentials' in navigator) watch(place);
}

function watch(place: HTMLElement): void {
  const form = place.querySelector('form');
  const field = place.querySelector<HTMLInputElement>('input[name=jawaban]');
  const failed = place.querySelector<HTMLElement>('[data-gagal]');
  if (form === null || field === null) return;
  place.hidden = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    if (failed !== null) failed.hidden = true;
    ask(place.dataset['kunci'] === 'create', place.dataset['pilihan'] ?? '{}').then(
      (answer) => {
        field.value = answer;
        // once what stopped this press has ended, or it would stop this one as a second
        setTimeout(() => form.requestSubmit());
      },
      () => {
        if (failed !== null) failed.hidden = false;
      },
    );
  });
}

async function ask(isNew: boolean, text: string): Promise<string> {
  const options = JSON.parse(text) as PublicKeyCredentialCreationOptionsJSON &
    PublicKeyCredentialRequestOptionsJSON;
  const credential = isNew
    ? await navigator.credentials.create({ publicKey: creationOf(options) })
    : await navigator.credentials.get({ publicKey: requestOf(options) });
  if (credential === null) throw new Error('no passkey');
  return JSON.stringify(plainOf(credential as PublicKeyCredential));
}

function creationOf(options: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  if ('parseCreationOptionsFromJSON' in PublicKeyCredential)
    return PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: descriptorsOf(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function requestOf(options: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  if ('parseRequestOptionsFromJSON' in PublicKeyCredential)
    return PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return {
    ...(options as object),
    challenge: bytesOf((options as { challenge: string }).challenge),
    allowCredentials: descriptorsOf(
      (options as { allowCredentials?: PublicKeyCredentialDescriptorJSON[] }).allowCredentials,
    ),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function descriptorsOf(list: readonly PublicKeyCredentialDescriptorJSON[] = []): unknown[] {
  return list.map((one) => ({ ...one, id: bytesOf(one.id) }));
}

/** The answer as JSON; older browsers do not write it themselves. */
function plainOf(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const answer = credential.response as Partial<
    AuthenticatorAttestationResponse & AuthenticatorAssertionResponse
  >;
  const response: Record<string, unknown> = {};
  for (const name of [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ] as const) {
    const value = answer[name];
    if (value instanceof ArrayBuffer) response[name] = textOf(value);
  }
  if (typeof answer.getTransports === 'function') response['transports'] = answer.getTransports();
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function bytesOf(text: string): ArrayBuffer {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0)).buffer;
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
