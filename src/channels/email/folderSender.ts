import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { EmailSender } from './sender.ts';
import { mailOf } from './smtpSender.ts';

/** Writes each mail as an `.eml` file, which any mail program opens; the same message always has the same name. */
export function folderSender({
  folder,
  from,
}: {
  readonly folder: string;
  readonly from: string;
}): EmailSender {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (email) => {
      const built = await transport.sendMail(mailOf(email, from));
      const name = createHash('sha256').update(`${email.messageId}:${email.to}`).digest('hex').slice(0, 24);
      const day = email.date.toISOString().slice(0, 10);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const temporary = path.join(folder, `.${name}.sebagian`);
        await writeFile(temporary, (built as unknown as { message: Buffer }).message, { mode: 0o600 });
        await rename(temporary, path.join(folder, `${day}-${name}.eml`));
        return { outcome: 'sent', code: 'sent' };
      } catch (error) {
        return { outcome: 'retry', code: `folder.${(error as NodeJS.ErrnoException).code ?? 'unknown'}` };
      }
    },
    forget: (messageIds) => forgetIn(folder, new Set(messageIds)),
    close: () => Promise.resolve(),
  };
}

/** The head of a mail is at its beginning; the Message-ID stands there on a line of its own. */
async function forgetIn(folder: string, wanted: ReadonlySet<string>): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => '');
    const id = /^Message-ID:\s*<([^@>]+)@/im.exec(text)?.[1];
    if (id === undefined || !wanted.has(id)) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
