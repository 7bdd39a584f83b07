/**
 * The officers' desk: who else reads the laporan is asked again while the page is looked at, and a long answer is kept as a draft while it
 * is written. Without script the page shows who was there when it was opened, and a button keeps the draft.
 */
const ASK_MS = 15_000;
const QUIET_MS = 2_000;

function watchPresence(place: HTMLElement): void {
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      const response = await fetch(place.dataset['href'] ?? '', { redirect: 'error' });
      if (!response.ok) return;
      const html = await response.text();
      // Said again only when it changed: a screen reader must not hear the same every quarter of a minute.
      if (html !== place.dataset['last']) place.innerHTML = html;
      place.dataset['last'] = html;
    } catch {
      // the next time will tell
    }
  };
  place.dataset['last'] = place.innerHTML;
  setInterval(() => void ask(), ASK_MS);
  document.addEventListener('visibilitychange', () => void ask());
}

function keepDraft(told: HTMLElement, form: HTMLFormElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  const keep = async (): Promise<void> => {
    if (isSending) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('aksi', 'simpan');
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        redirect: 'error',
      });
      if (!response.ok) throw new Error(String(response.status));
      const { teks } = (await response.json()) as { teks: string };
      told.textContent = teks;
    } catch {
      told.textContent = told.dataset['gagal'] ?? '';
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void keep(), QUIET_MS);
  });
  form.addEventListener('submit', () => {
    isSending = true;
    clearTimeout(waiting);
  });
}

const presence = document.querySelector<HTMLElement>('#hadir');
if (presence !== null) watchPresence(presence);
const told = document.querySelector<HTMLElement>('#draf');
const form = told?.closest('form');
if (told !== null && form != null) keepDraft(told, form);
