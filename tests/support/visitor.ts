import type { Hono } from 'hono';
import type { WebEnv } from '../../src/web/deps.ts';

export interface Visited {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  readonly headers: Headers;
}

/** What a form sends: texts, or files by field. */
export type Sent = Readonly<Record<string, string | File | readonly string[]>>;

/** A person at a browser without script: follows redirects, keeps cookies, sends the forms that the pages hold. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly app: Hono<WebEnv>;
  private page: Visited | null = null;

  constructor(app: Hono<WebEnv>) {
    this.app = app;
  }

  get here(): Visited {
    if (this.page === null) throw new Error('no page was opened yet');
    return this.page;
  }

  async open(path: string): Promise<Visited> {
    return this.request(path, {});
  }

  /** Sends the form whose action is `action`: its hidden fields as they stand, and what is typed over them. */
  async send(action: string, typed: Sent = {}): Promise<Visited> {
    return this.post(action, { ...this.hidden(action), ...typed });
  }

  /** Sends fields to an address, whatever the page holds. */
  async post(path: string, fields: Sent): Promise<Visited> {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? (value as string[]) : [value as string | File])
        data.append(name, one);
    }
    const hasFiles = Object.values(fields).some((one) => one instanceof File);
    const body = hasFiles ? data : new URLSearchParams(data as never).toString();
    const headers: Record<string, string> = { origin: 'http://127.0.0.1:3000' };
    if (!hasFiles) headers['content-type'] = 'application/x-www-form-urlencoded';
    return this.request(path, { method: 'POST', body, headers });
  }

  /** The hidden fields of the form with this action on the present page. */
  hidden(action: string): Record<string, string> {
    const form = [...this.here.html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)]
      .map(([text]) => text)
      .find((text) => text.includes(`method="post"`) && text.includes(`action="${action}"`));
    if (form === undefined) throw new Error(`no form for ${action} on ${this.here.url}`);
    const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, decode(value)]));
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** Puts a cookie of one's own making into the jar. */
  plant(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async request(path: string, init: RequestInit): Promise<Visited> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.app.request(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.keepCookie(line);
    const location = response.headers.get('location');
    if (location !== null && response.status >= 300 && response.status < 400) {
      return this.request(location.split('#')[0] ?? '/', {});
    }
    this.page = {
      status: response.status,
      url: path,
      html: await response.text(),
      headers: response.headers,
    };
    return this.page;
  }

  private keepCookie(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}

/** Text of a page as people read it. */
export function readable(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return decode(main.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
