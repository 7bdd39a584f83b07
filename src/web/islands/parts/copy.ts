/** Buttons with `data-salin` put their text on the clipboard and say so; without script they are not there. */
export function watchCopies(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-salin]')) {
    button.closest('[hidden]')?.removeAttribute('hidden');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset['salin'] ?? '').then(() => {
        const told = button.parentElement?.querySelector('output');
        if (told) told.textContent = button.dataset['tersalin'] ?? '';
      });
    });
  }
}
