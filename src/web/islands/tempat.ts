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
  await press(of, new FormData(of, button));
}

/** What somebody pressed must answer: where no part came back the form goes the way it goes without script, and that page tells why. */
async function press(of: HTMLFormElement, data: FormData): Promise<void> {
  if ((await send(of, data, PARTS)) === 'basi') sendPlainly(of, data);
}

async function refresh(of: HTMLFormElement, aksi: string, parts: readonly string[]): Promise<void> {
  const data = new FormData(of);
  data.set('aksi', aksi);
  await send(of, data, parts);
}

type Sent = 'baik' | 'basi' | 'putus';

let last = 0;
async function send(of: HTMLFormElement, data: FormData, parts: readonly string[]): Promise<Sent> {
  const mine = ++last;
  of.setAttribute('aria-busy', 'true');
  const sent = await sendForm(of, data)
    .then((answer): Sent => {
      // A later question makes an earlier answer old.
      if (mine !== last) return 'baik';
      return swapParts(answer, parts) ? 'baik' : 'basi';
    })
    // The line is down: what is typed stays, and the buttons work as soon as it is back.
    .catch((): Sent => 'putus');
  of.removeAttribute('aria-busy');
  if (mine === last) tell(sent);
  return sent;
}

function tell(sent: Sent): void {
  const line = document.querySelector<HTMLElement>('#tempat-kabar');
  if (line !== null) line.textContent = sent === 'baik' ? '' : (line.dataset[sent] ?? '');
}

/** With what the press said, which no field of the form holds. */
function sendPlainly(of: HTMLFormElement, data: FormData): void {
  const own = new FormData(of);
  for (const [name, value] of data) {
    if (own.has(name) || typeof value !== 'string') continue;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    of.append(field);
  }
  of.submit();
}

/** A search that failed is asked again so often by itself; after that with the next letter. */
const AGAIN_MOST = 3;
const AGAIN_MS = 3_000;

function searchWhileTyping(of: HTMLFormElement, name: string, path: string): void {
  const input = of.querySelector<HTMLInputElement>(`[name="${name}"]`);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked: string | null = input?.value ?? '';
  let failed = 0;
  const lookIn = (ms: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), ms);
  };
  input?.addEventListener('input', () => {
    failed = 0;
    lookIn(250);
  });

  async function look(): Promise<void> {
    const q = input?.value.trim() ?? '';
    if (q === asked || q.length === 1) return;
    asked = q;
    const found = await fetch(`/lapor/cari/${path}?q=${encodeURIComponent(q)}`)
      .then((response) => (response.ok ? response.text() : null))
      .catch(() => null);
    if (asked !== q) return;
    if (found === null) {
      asked = null;
      failed += 1;
      if (failed <= AGAIN_MOST) lookIn(AGAIN_MS);
      return;
    }
    show(path, found);
  }
}

function show(path: string, found: string): void {
  const part = new DOMParser().parseFromString(found, 'text/html').body.firstElementChild;
  const told = part?.querySelector('[data-jumlah]');
  const line = document.getElementById(`${path}-jumlah`);
  if (line !== null) line.textContent = told?.textContent ?? '';
  told?.remove();
  const nodes = [...(part?.childNodes ?? [])].map((node) => document.adoptNode(node));
  document.getElementById(`${path}-hasil`)?.replaceChildren(...nodes);
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
        void press(of, data);
      },
      () => (told.textContent = box.dataset['ponselGagal'] ?? ''),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}
