/** An answer as the fuzz looks at it. */
export interface Dijawab {
  readonly status: number;
  readonly jenis: string;
  readonly text: string;
  readonly ms: number;
}

const HANG_MS = 10_000;

/** Why an answer is a fault of ours; null for a good one, refusals included. */
export function galatOf({ status, jenis, text, ms }: Dijawab): string | null {
  if (ms > HANG_MS) return `hang: ${Math.round(ms)} ms`;
  // 503 is an answer, not a fault: too much at once (`web.busy`).
  if (status >= 500 && status !== 503) return `status ${status}`;
  if (jenis.startsWith('text/html')) {
    if (/<script>zqfuzz|<img src=x onerror/i.test(text)) return 'markup of the sender in a page';
    if (/(?:href|src|action)="\s*javascript:/i.test(text)) return 'a script of the sender in an address';
    return null;
  }
  if (jenis.startsWith('application/problem+json')) return problemFault(text, status);
  return jenis.startsWith('application/json') && !isJson(text) ? 'broken JSON' : null;
}

function problemFault(text: string, status: number): string | null {
  if (!isJson(text)) return 'a problem that is no JSON';
  const problem = JSON.parse(text) as { code?: unknown; title?: unknown; status?: unknown; errors?: unknown };
  if (typeof problem.code !== 'string' || !/^[a-z_]+(\.[a-z_]+)+$/.test(problem.code))
    return 'a problem without code';
  if (typeof problem.title !== 'string' || problem.title === '') return `no sentence for ${problem.code}`;
  if (problem.status !== status) return `a problem of another status: ${problem.code}`;
  return Array.isArray(problem.errors) ? null : `a problem without errors: ${problem.code}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
