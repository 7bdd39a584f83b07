/**
 * Switches news on this device on: asks the browser for leave and for an address at its push service, and sends both by the page's own form.
 * Where the browser cannot or may not, the page says so and what to do.
 */
const box = document.querySelector<HTMLElement>('#perangkat');
const form = box?.querySelector('form');
const news = box?.querySelector('output');

if (box !== null && form instanceof HTMLFormElement && news instanceof HTMLElement) begin(box, form, news);

function begin(of: HTMLElement, asked: HTMLFormElement, status: HTMLElement): void {
  const tell = (word: 'tidakBisa' | 'ditolak' | 'gagal' | 'menunggu' | null): void => {
    status.textContent = word === null ? '' : (of.dataset[word] ?? '');
  };
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    tell('tidakBisa');
    return;
  }
  // Said once it was tried: an earlier refusal may have been taken back in the browser's settings.
  tell(Notification.permission === 'denied' ? 'ditolak' : null);
  asked.parentElement?.removeAttribute('hidden');
  if (of.dataset['lepas'] !== undefined) void forget();
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    void switchOn();
  });

  async function switchOn(): Promise<void> {
    tell('menunggu');
    if ((await Notification.requestPermission()) !== 'granted') {
      tell('ditolak');
      return;
    }
    try {
      const { endpoint, keys } = (await subscribe(of.dataset['kunci'] ?? '')).toJSON();
      fill({ endpoint, p256dh: keys?.['p256dh'], auth: keys?.['auth'], aksi: 'nyalakan' });
      asked.submit();
    } catch {
      tell('gagal');
    }
  }

  function fill(values: Readonly<Record<string, string | undefined>>): void {
    for (const [name, value = ''] of Object.entries(values)) {
      const field = asked.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? added(name);
      field.value = value;
    }
  }

  function added(name: string): HTMLInputElement {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    asked.append(field);
    return field;
  }
}

async function subscribe(key: string): Promise<PushSubscription> {
  await navigator.serviceWorker.register('/pekerja.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  // An address that was given for another key of ours would take nothing any more.
  const known = await pushManager.getSubscription();
  if (known !== null && keyOf(known) !== key) await known.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/** Nobody is told by this browser any more: it gives its address up. */
async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
