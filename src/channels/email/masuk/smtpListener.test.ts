import { createTransport } from 'nodemailer';
import { generateKeyPairSync } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isPalsu, isTerbukti, keaslianOf, keaslianOfHeader, type Jalan, type Resolver } from './keaslian.ts';
import { listenSmtp, type Diterima, type SmtpListener, type SmtpLimits } from './smtpListener.ts';

interface Kept {
  readonly raw: Buffer;
  readonly jalan: Jalan;
}

let listener: SmtpListener | null = null;
afterEach(async () => {
  await listener?.close();
  listener = null;
});

async function listening(
  answer: (kept: Kept) => Promise<Diterima>,
  limits: Partial<SmtpLimits> = {},
): Promise<number> {
  listener = await listenSmtp({
    host: '127.0.0.1',
    port: 0,
    terima: (raw, jalan) => answer({ raw, jalan }),
    limits,
  });
  return listener.port;
}

async function send(port: number, text = 'Jalan rusak'): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const mail = { from: 'siti@example.id', to: 'siapa-saja@lapor.example.go.id', subject: 'x', text };
  try {
    return (await transport.sendMail(mail)).response;
  } catch (error) {
    return String((error as { responseCode?: number }).responseCode ?? 'putus');
  } finally {
    transport.close();
  }
}

describe('mail by SMTP', () => {
  test('one network gets no more than its share of connections, and silent ones lose theirs', async () => {
    const port = await listening(() => Promise.resolve('disimpan'), { maxOfNetwork: 3, greetingMs: 700 });
    const greetingOf = (socket: Socket): Promise<string> =>
      new Promise((greeted) => socket.once('data', (bytes: Buffer) => greeted(bytes.toString().slice(0, 3))));
    const silent = Array.from({ length: 3 }, () => connect(port, '127.0.0.1'));
    const ended = Promise.all(silent.map((one) => new Promise((done) => one.once('close', done))));
    expect(await Promise.all(silent.map(greetingOf))).toEqual(['220', '220', '220']);
    expect(await greetingOf(connect(port, '127.0.0.1'))).toBe('421');
    await ended;
    expect(await send(port)).toMatch(/^250/u);
  });

  test('is acknowledged only after it was stored, whole', async () => {
    const kept: Kept[] = [];
    const port = await listening(async (one) => {
      await new Promise((later) => setTimeout(later, 30));
      kept.push(one);
      return 'disimpan';
    });
    expect(await send(port, 'a\n.\nb')).toMatch(/^250/u);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.jalan).toMatchObject({ ip: '127.0.0.1', pengirim: 'siti@example.id' });
    expect(kept[0]?.raw.toString()).toContain('a\r\n.\r\nb');
  });

  test('comes again when it could not be stored, or storing broke', async () => {
    expect(await send(await listening(() => Promise.resolve('coba_lagi')))).toBe('451');
    await listener?.close();
    expect(await send(await listening(() => Promise.reject(new Error('database away'))))).toBe('451');
  });

  test('that is too large is refused for good and reaches nobody', async () => {
    const kept: Kept[] = [];
    const answer = (one: Kept): Promise<Diterima> => {
      kept.push(one);
      return Promise.resolve('disimpan');
    };
    expect(await send(await listening(answer, { maxBytes: 20_000 }), 'x\n'.repeat(20_000))).toBe('552');
    expect(kept).toEqual([]);
  });

  test('beyond what memory holds is asked to come again, and is taken then', async () => {
    let free: () => void = () => undefined;
    const hold = new Promise<void>((done) => {
      free = done;
    });
    const port = await listening(() => hold.then(() => 'disimpan' as const), { maxAtOnce: 1 });
    const first = send(port);
    let second = '250';
    while (second.startsWith('250')) second = await send(port).then((one) => one);
    expect(second).toBe('451');
    free();
    expect(await first).toMatch(/^250/u);
    expect(await send(port)).toMatch(/^250/u);
  }, 20_000);

  test('a mail that drips in keeps no place from the others', async () => {
    const port = await listening(() => Promise.resolve('disimpan'), { maxAtOnce: 1, patienceMs: 50 });
    const slow = connect(port, '127.0.0.1');
    let told = '';
    slow.on('data', (bytes: Buffer) => {
      told += bytes.toString();
    });
    await vi.waitFor(() => expect(told).toContain('220'));
    slow.write('EHLO a\r\nMAIL FROM:<a@b.id>\r\nRCPT TO:<c@d.id>\r\nDATA\r\n');
    await vi.waitFor(() => expect(told).toContain('354'));
    slow.write('Subject: x\r\n');
    await vi.waitFor(async () => expect(await send(port)).toMatch(/^250/u), { timeout: 5_000, interval: 30 });
    slow.write('\r\nx\r\n.\r\n');
    await vi.waitFor(() => expect(told).toContain('451'));
    slow.destroy();
  }, 20_000);
});

describe('who really sent it', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const zone: Readonly<Record<string, string>> = {
    'example.id': 'v=spf1 ip4:192.0.2.7 -all',
    's1._domainkey.example.id': `v=DKIM1; k=rsa; p=${p}`,
    '_dmarc.example.id': 'v=DMARC1; p=reject',
  };
  const resolver: Resolver = (domain, rrtype) => {
    const found = rrtype === 'TXT' ? zone[domain] : undefined;
    return found === undefined
      ? Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))
      : Promise.resolve([[found]]);
  };
  const made = async (signed: boolean): Promise<Buffer> => {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const dkim = { domainName: 'example.id', keySelector: 's1', privateKey: key };
    const mail = { from: 'siti@example.id', to: 'lapor@x.id', text: 'x', ...(signed ? { dkim } : {}) };
    return ((await transport.sendMail(mail)) as unknown as { message: Buffer }).message;
  };
  const from = (ip: string) => ({ ip, helo: 'mail.example.id', pengirim: 'siti@example.id' });

  test.each([
    ['signed, from anywhere', true, '198.51.100.9', 'pass', false],
    ['unsigned, from the named server', false, '192.0.2.7', 'pass', false],
    ['unsigned, from elsewhere', false, '198.51.100.9', 'fail', true],
  ])('%s', async (_name, signed, ip, dmarc, palsu) => {
    const found = await keaslianOf(await made(signed), from(ip), resolver);
    expect(found.dmarc).toBe(dmarc);
    expect(isPalsu(found)).toBe(palsu);
    expect([isTerbukti(found, 'siti@example.id'), isTerbukti(found, 'siti@lain.id')]).toEqual([
      !palsu,
      false,
    ]);
  });

  test('a changed mail breaks its signature', async () => {
    const raw = Buffer.from((await made(true)).toString().replace(/x\s*$/u, 'y\r\n'));
    const found = await keaslianOf(raw, from('198.51.100.9'), resolver);
    expect(isPalsu(found)).toBe(true);
  });

  test('a name server that is away proves nothing and accuses nobody', async () => {
    const away: Resolver = () => Promise.reject(Object.assign(new Error('away'), { code: 'ETIMEOUT' }));
    const found = await keaslianOf(await made(true), from('198.51.100.9'), away);
    expect([isPalsu(found), isTerbukti(found, 'siti@example.id')]).toEqual([false, false]);
  });

  test('of two senders, or one without a policy that others sent for, nobody is proven', async () => {
    const two = Buffer.from((await made(true)).toString().replace('From: siti', 'From: a@lain.id, siti'));
    expect((await keaslianOf(two, from('192.0.2.7'), resolver)).oleh).toBeNull();
    const without: Resolver = (domain, rrtype) =>
      resolver(domain === '_dmarc.example.id' ? 'x' : domain, rrtype);
    expect((await keaslianOf(await made(false), from('192.0.2.7'), without)).oleh).toBe('example.id');
    expect((await keaslianOf(await made(true), from('198.51.100.9'), without)).oleh).toBe('example.id');
    expect((await keaslianOf(await made(false), from('198.51.100.9'), without)).oleh).toBeNull();
  });

  test('a mailbox tells what its own server found', () => {
    const value = 'mx.example; dkim=pass header.d=a.id; spf=softfail smtp.mailfrom=a.id; dmarc=fail (p=none)';
    expect(keaslianOfHeader([value], 'mx.example')).toEqual({
      spf: 'softfail',
      dkim: 'pass',
      dmarc: 'fail',
      oleh: null,
    });
    const good = 'MX.id 1; spf=pass; dmarc=pass (p=none) header.from=B.id';
    expect(keaslianOfHeader([good], 'mx.id').oleh).toBe('b.id');
    // What a sender wrote itself, under another name or above a server that is not named.
    expect(keaslianOfHeader([good.replace('MX.id', 'jahat.id')], 'mx.id').oleh).toBeNull();
    expect(keaslianOfHeader(['mx.id; dmarc=fail header.from=b.id', good], 'mx.id').oleh).toBeNull();
    expect(keaslianOfHeader([good], null).oleh).toBeNull();
    expect(keaslianOfHeader([], 'mx.id')).toEqual({ spf: 'none', dkim: 'none', dmarc: 'none', oleh: null });
  });
});
