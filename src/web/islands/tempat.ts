import { sendForm, swapParts } from './lapor/swap.ts';

/**
 * The second screen without leaving it: areas and bodies while one types, the map under the finger, the phone's own place when
 * it is asked for, proposals and similar laporan as soon as area or topic change. Every answer is the server's own page.
 */
const PARTS = ['daerah-hasil', 'peta', 'instansi-hasil', 'serupa'] as const;
const form = document.querySelector<HTMLFormElement>('#isian-laporan');

if (form !== null) {
  for (const [name, path] of [
    ['cariWilayah', 'daerah'],
    ['cariInstansi', 'instansi'],
  ] as const)
    searchWhileTyping(form, name, path);
  form.addEventListener('submit', (event) => void takeOver(form, event));
  form.addEventListener('change', (event) => {
    const { name } = event.target as HTMLInputElement;
    if (name === 'wilayah' || name === 'kategori')
      void refresh(form, 'perbarui', ['instansi-hasil', 'serupa', 'peta']);
    if (name === 'peta') void refresh(form, 'peta', ['peta']);
  });
  offerPhone(form);
}

/** Buttons of the map answer in their place; all others leave the page as they do without script. */
async function takeOver(of: HTMLFormElement, event: SubmitEvent): Promise<void> {
  const button = event.submitter;
  const isMap = button instanceof HTMLInputElement && button.type === 'image';
  const aksi = button instanceof HTMLButtonElement ? button.value : '';
  if (!isMap && aksi !== 'peta' && aksi !== 'hapusTitik') return;
  event.preventDefault();
  const data = new FormData(of, button);
  await send(of, data, PARTS);
}

async function refresh(of: HTMLFormElement, aksi: string, parts: readonly string[]): Promise<void> {
  const data = new FormData(of);
  data.set('aksi', aksi);
  await send(of, data, parts);
}

let last = 0;
async function send(of: HTMLFormElement, data: FormData, parts: readonly string[]): Promise<void> {
  const mine = ++last;
  of.setAttribute('aria-busy', 'true');
  try {
    const answer = await sendForm(of, data);
    // A later question makes an earlier answer old.
    if (mine === last) swapParts(answer, parts);
  } catch {
    // The line is down: what is typed stays, and the buttons work as soon as it is back.
  } finally {
    of.removeAttribute('aria-busy');
  }
}

function searchWhileTyping(of: HTMLFormElement, name: string, path: string): void {
  const input = of.querySelector<HTMLInputElement>(`[name="${name}"]`);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = input?.value ?? '';
  input?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), 250);
  });

  async function look(): Promise<void> {
    const q = input?.value.trim() ?? '';
    if (q === asked || q.length === 1) return;
    asked = q;
    const box = document.getElementById(`${path}-hasil`);
    const response = await fetch(`/lapor/cari/${path}?q=${encodeURIComponent(q)}`).catch(() => null);
    if (response?.ok !== true || asked !== q || box === null) return;
    const found = new DOMParser().parseFromString(await response.text(), 'text/html');
    const nodes = [...(found.body.firstElementChild?.childNodes ?? [])].map((node) =>
      document.adoptNode(node),
    );
    box.replaceChildren(...nodes);
  }
}

/** The phone's place leaves it only when this button is pressed and its owner consents. */
function offerPhone(of: HTMLFormElement): void {
  const box = document.querySelector<HTMLElement>('#ponsel');
  const button = box?.querySelector('button');
  const told = box?.querySelector('output');
  if (!box || !button || !told || !('geolocation' in navigator)) return;
  box.hidden = false;
  button.addEventListener('click', () => {
    told.textContent = box.dataset['ponselTunggu'] ?? '';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        told.textContent = '';
        const data = new FormData(of);
        data.set('aksi', 'ponsel');
        data.set('ponselLat', String(coords.latitude));
        data.set('ponselLon', String(coords.longitude));
        void send(of, data, PARTS);
      },
      () => (told.textContent = box.dataset['ponselGagal'] ?? ''),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}
