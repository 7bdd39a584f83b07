/** Sends a form without leaving the page and answers the page that came back; a fault of the line is thrown. */
export async function sendForm(form: HTMLFormElement, data: FormData): Promise<Document> {
  const isMultipart = form.enctype === 'multipart/form-data';
  const body = isMultipart ? data : new URLSearchParams(data as unknown as Record<string, string>);
  const response = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/**
 * Puts the parts of these ids from another document into this one, and keeps the focus where it was. False when the other holds
 * none of them: it is another page, as when the form was too old.
 */
export function swapParts(from: Document, ids: readonly string[]): boolean {
  const focus = document.activeElement;
  const name = focus?.getAttribute('name');
  const value = focus instanceof HTMLInputElement && focus.type === 'radio' ? focus.value : null;
  let isAny = false;
  for (const id of ids) {
    const fresh = from.getElementById(id);
    const old = document.getElementById(id);
    if (fresh === null || old === null) continue;
    old.replaceWith(document.adoptNode(fresh));
    isAny = true;
  }
  if (!name || focus?.isConnected) return isAny;
  const same = [...document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  (same.find((one) => value === null || one.value === value) ?? same[0])?.focus();
  return isAny;
}
