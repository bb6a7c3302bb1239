import { readConfig, useConfig } from '../../platform/config.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderInvitation, type InvitationMail } from './invitation.mail.ts';

beforeAll(() => useConfig(readConfig({ ORIGIN: 'https://kring.example' })));

const mail: InvitationMail = {
  network: 'Brede vorming',
  inviter: 'Ties Papierbos',
  role: 'facilitator',
  facilitatorLabel: 'procesbegeleider',
  message: 'Welkom!\nhttps://elders.example',
  expiresAt: '2026-03-28T23:30:00Z',
  token: 'a'.repeat(32),
};

describe('the mail with an invitation', () => {
  it('speaks as the network does', () => {
    const informal = renderInvitation(mail, 'nl', 'je');
    expect(informal.subject).toBe('Uitnodiging voor Brede vorming');
    expect(informal.text).toContain('nodigt je uit voor Brede vorming, als procesbegeleider.');
    const formal = renderInvitation(mail, 'nl', 'u').text;
    expect(formal).toContain('nodigt u uit');
    expect(formal).not.toMatch(/\b(je|jij|jouw)\b/i);
    expect(informal.text).not.toMatch(/\b(u|uw)\b/i);
    const english = renderInvitation({ ...mail, role: 'coordinator' }, 'en', 'u').text;
    expect(english).toContain('invites you to Brede vorming, as a coordinator.');
  });

  it('has one link of ours on a line of its own; what the inviter wrote is a quotation', () => {
    const { text } = renderInvitation(mail, 'nl', 'je');
    const links = text.split('\n').filter((line) => /^https?:/.test(line));
    expect(links).toEqual([`https://kring.example/uitnodiging#${mail.token}`]);
    expect(text).toContain('> Welkom!\n> https://elders.example');
    expect(renderInvitation({ ...mail, message: '' }, 'nl', 'je').text).not.toContain('>');
  });

  it('says the last day as it is in the Netherlands', () => {
    expect(renderInvitation(mail, 'nl', 'je').text).toContain('tot en met 29 maart 2026.');
    expect(renderInvitation(mail, 'en', 'je').text).toContain('until 29 March 2026.');
  });
});
