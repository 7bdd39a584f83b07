/**
 * Typing while listening: Enter goes to the next field, in the text as well (Shift+Enter makes a line there), Ctrl+Enter sends.
 * Without it the form is used with Tab and its button.
 */
const form = document.querySelector<HTMLFormElement>('#entri');

function fields(): HTMLElement[] {
  const all = form?.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, textarea, button') ?? [];
  return [...all];
}

form?.addEventListener('keydown', (event) => {
  // A word under way in an input method, and Enter held down, are no answer to a field.
  if (event.key !== 'Enter' || event.isComposing || event.repeat || event.altKey) return;
  const here = event.target;
  if (!(here instanceof HTMLElement) || here instanceof HTMLButtonElement) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  // A file is chosen with Enter, as everywhere.
  if (event.shiftKey || (here instanceof HTMLInputElement && here.type === 'file')) return;
  event.preventDefault();
  const all = fields();
  const next = all[all.indexOf(here) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'checkbox' && next.type !== 'file') next.select();
});

if (form !== null && document.querySelector('[aria-invalid]') === null) {
  form.querySelector<HTMLElement>('select, input:not([type=hidden]), textarea')?.focus();
}
