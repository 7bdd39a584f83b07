import { describe, expect, it } from 'vitest';
import { isLayanan, LAYANAN_DORONG, parseLangganan } from './perangkat.ts';

const GOOD = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/abc:def',
  p256dh: `B${'x'.repeat(86)}`,
  auth: 'y'.repeat(22),
};

describe('where a notice may go', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/QH',
    'https://api.push.apple.com/QH',
    'https://sg2p.notify.windows.com/w/?token=a',
  ])('takes %s', (endpoint) => {
    expect(isLayanan(endpoint, LAYANAN_DORONG)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com@attacker.example/x',
    'https://user:secret@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.attacker.example/x',
    'https://evilpush.apple.com/x',
    'https://push.apple.com.attacker.example/x',
    'https://x.push.apple.com:22/x',
    'https://127.0.0.1/x',
    'https://169.254.169.254/latest/meta-data',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '',
  ])('refuses %s', (endpoint) => {
    expect(isLayanan(endpoint, LAYANAN_DORONG)).toBe(false);
  });

  it('takes a subscription by its form alone', () => {
    expect(parseLangganan(GOOD, LAYANAN_DORONG)).toEqual(GOOD);
    const bad = [
      { ...GOOD, endpoint: `${GOOD.endpoint}${'a'.repeat(1_000)}` },
      { ...GOOD, p256dh: `A${'x'.repeat(86)}` },
      { ...GOOD, p256dh: '' },
      { ...GOOD, auth: 'y'.repeat(23) },
      { ...GOOD, auth: '<script>yyyyyyyyyyyyyy' },
    ];
    for (const one of bad) expect(parseLangganan(one, LAYANAN_DORONG)).toBeNull();
  });
});
