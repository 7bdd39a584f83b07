/**
 * A slow send shows that it works, and a second press sends nothing twice. Loaded on every page; without it the server's
 * once-keys do the same, only unseen.
 */

/** A send that was stopped by hand, or that answers with a file, leaves the page: then one may press again. */
const GUARD_MS = 10_000;
/** A quick answer needs no words. */
const WORDS_AFTER_MS = 600;

// What must be corrected is read first (ErrorSummary.tsx).
const summary = document.querySelector<HTMLElement>('.error-summary');
if (summary !== null && summary.closest('.sample') === null) summary.focus();

const working = new WeakMap<HTMLFormElement, () => void>();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (working.has(form)) {
    event.preventDefault();
    return;
  }
  begin(form, event.submitter);
  // Others may still stop the sending (an upload of their own): then nothing is under way.
  setTimeout(() => {
    if (event.defaultPrevented) working.get(form)?.();
  });
});

// Back from the next page: the browser may show this one as it was left.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const form of document.forms) working.get(form)?.();
});

function begin(form: HTMLFormElement, button: HTMLElement | null): void {
  const line = document.createElement('span');
  line.className = 'working';
  line.setAttribute('role', 'status');
  button?.setAttribute('aria-busy', 'true');
  button?.after(line);
  const words = setTimeout(() => (line.textContent = form.dataset['sibuk'] ?? ''), WORDS_AFTER_MS);
  const guard = setTimeout(end, GUARD_MS);
  working.set(form, end);

  function end(): void {
    clearTimeout(words);
    clearTimeout(guard);
    line.remove();
    button?.removeAttribute('aria-busy');
    working.delete(form);
  }
}
