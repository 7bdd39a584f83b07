/** So long nothing moves on a line that still looks open: then it is taken for broken. */
const STALL_MS = 60_000;
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000] as const;

/** How long to wait before the next try after so many in vain; null: no more by itself. */
export function pauseAfter(tries: number): number | null {
  return PAUSES_MS[tries - 1] ?? null;
}

/**
 * Sends a form with a file and answers the page that came back, telling how much has gone; a broken or stalled line is thrown.
 * `fetch` tells nothing of what it sends.
 */
export function sendWithProgress(
  action: string,
  data: FormData,
  onProgress: (share: number) => void,
): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stall: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(stall);
      stall = setTimeout(() => request.abort(), STALL_MS);
    };
    const broken = (): void => reject(new Error('the line broke'));
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      alive();
      if (lengthComputable && total > 0) onProgress(loaded / total);
    });
    request.addEventListener('progress', alive);
    request.addEventListener('error', broken);
    request.addEventListener('abort', broken);
    request.addEventListener('load', () => {
      resolve(new DOMParser().parseFromString(request.responseText, 'text/html'));
    });
    request.addEventListener('loadend', () => clearTimeout(stall));
    request.open('POST', action);
    request.send(data);
    alive();
  });
}
