import { moderationTable } from './matrix-moderation.ts';
import { practiceTable } from './matrix-practices.ts';
import { questionTable } from './matrix-questions.ts';
import { threadTable } from './matrix-threads.ts';

/**
 * Who may do what: one line per operation and position, one column per actor. Read it as a table;
 * change it only together with the rule that it states.
 *
 *   +  allowed   1  must sign in (401)   3  forbidden (403)   4  not found (404)   A  archived (409)
 *
 * Positions: `own` things of network A, in which most of the cast are; `foreign` things of network B,
 * which is hidden and in which only Dewi is; `archived` things of a closed network with the cast of A.
 * Others say themselves what they are; the objects are made in inputs.ts.
 */
export const actors = [
  'anonymous',
  'none',
  'invited',
  'member',
  'contact',
  'facilitator',
  'dewi',
  'coordinator',
  'expert',
  'guest',
  'former',
  'blocked',
  'admin',
] as const;
export type ActorName = (typeof actors)[number];
export type Verdict = '+' | '1' | '3' | '4' | 'A';

export interface Row {
  operation: string;
  position: string;
  verdicts: Record<ActorName, Verdict>;
}

// Columns: anonymous, none, invited, member, contact, facilitator, dewi, coordinator, expert, guest,
// former, blocked, admin.
const table = `
auth.signIn               -             + + + + + + + + + + + + +
auth.signOut              -             + + + + + + + + + + + + +
auth.me                   -             1 + + + + + + + + + + 1 +
auth.setPreferences       -             1 + + + + + + + + + + 1 +
auth.confirmIdentity      -             1 + + + + + + + + + + 1 +
auth.changePassword       -             1 + + + + + + + + + + 1 +
auth.askPasswordReset     -             + + + + + + + + + + + + +
auth.resetPassword        -             + + + + + + + + + + + + +
auth.devices              -             1 + + + + + + + + + + 1 +
auth.endDevice            self          1 + + + + + + + + + + 1 +
auth.endDevice            foreign       1 4 4 4 4 4 4 4 4 4 4 1 4
auth.endOtherDevices      -             1 + + + + + + + + + + 1 +
auth.startSecondFactor    -             1 + + + + + + + + + + 1 +
auth.confirmSecondFactor  -             1 + + + + + + + + + + 1 +
auth.stopSecondFactor     -             1 + + + + + + + + + + 1 +
auth.outbox               -             1 4 4 4 4 4 4 4 4 4 4 1 +
auth.outboxMail           -             1 4 4 4 4 4 4 4 4 4 4 1 +

chat.rooms                own           1 4 4 + + + 4 + + + 4 1 4
chat.rooms                foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.directRooms          -             1 + + + + + + + + + + 1 +
chat.openDirectRoom       own           1 4 4 + + + 4 + 4 4 4 1 4
chat.openDirectRoom       foreign       1 4 4 4 4 4 + 4 4 4 4 1 4

chat.room                 own           1 4 4 + + + 4 + 4 4 4 1 4
chat.room                 foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.room                 region        1 4 4 + 4 + 4 + 4 4 4 1 4
chat.room                 facilitators  1 4 4 4 4 + 4 + 4 4 4 1 4
chat.room                 meeting       1 4 4 + + + 4 + + + 4 1 4
chat.room                 direct        1 4 4 + 4 4 4 + 4 4 4 1 4
chat.room                 archived      1 4 4 + + + 4 + 4 4 4 1 4
chat.range                own           1 4 4 + + + 4 + 4 4 4 1 4
chat.range                foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.range                region        1 4 4 + 4 + 4 + 4 4 4 1 4
chat.range                facilitators  1 4 4 4 4 + 4 + 4 4 4 1 4
chat.range                meeting       1 4 4 + + + 4 + + + 4 1 4
chat.range                direct        1 4 4 + 4 4 4 + 4 4 4 1 4
chat.pins                 own           1 4 4 + + + 4 + 4 4 4 1 4
chat.pins                 foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.search               own           1 4 4 + + + 4 + 4 4 4 1 4
chat.search               foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.search               facilitators  1 4 4 4 4 + 4 + 4 4 4 1 4
chat.people               own           1 4 4 + + + 4 + 4 4 4 1 4
chat.people               foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.people               meeting       1 4 4 + + + 4 + + + 4 1 4
chat.readers              own           1 4 4 + + + 4 + 4 4 4 1 4
chat.readers              foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.markRead             own           1 4 4 + + + 4 + 4 4 4 1 4
chat.markRead             foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.prefer               own           1 4 4 + + + 4 + 4 4 4 1 4
chat.prefer               foreign       1 4 4 4 4 4 + 4 4 4 4 1 4

chat.send                 own           1 4 4 + 3 + 4 + 4 4 4 1 4
chat.send                 foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.send                 region        1 4 4 + 4 + 4 + 4 4 4 1 4
chat.send                 facilitators  1 4 4 4 4 + 4 + 4 4 4 1 4
chat.send                 meeting       1 4 4 + 3 + 4 + + + 4 1 4
chat.send                 direct        1 4 4 + 4 4 4 + 4 4 4 1 4
chat.send                 archived      1 4 4 A A A 4 A 4 4 4 1 4
chat.edit                 own           1 4 4 + 3 3 4 3 4 4 4 1 4
chat.edit                 foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
chat.edit                 archived      1 4 4 A A A 4 A 4 4 4 1 4
chat.remove               own           1 4 4 + 3 + 4 + 4 4 4 1 4
chat.remove               foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.remove               direct        1 4 4 + 4 4 4 3 4 4 4 1 4
chat.remove               archived      1 4 4 A A A 4 A 4 4 4 1 4
chat.react                own           1 4 4 + 3 + 4 + 4 4 4 1 4
chat.react                foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.react                meeting       1 4 4 + 3 + 4 + + + 4 1 4
chat.react                archived      1 4 4 A A A 4 A 4 4 4 1 4
chat.unreact              own           1 4 4 + 3 + 4 + 4 4 4 1 4
chat.unreact              foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.pin                  own           1 4 4 3 3 + 4 + 4 4 4 1 4
chat.pin                  foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
chat.pin                  direct        1 4 4 + 4 4 4 + 4 4 4 1 4
chat.pin                  archived      1 4 4 A A A 4 A 4 4 4 1 4
chat.unpin                own           1 4 4 3 3 + 4 + 4 4 4 1 4
chat.unpin                foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
streams.sync              -             1 + + + + + + + + + + 1 +
streams.heads             -             1 + + + + + + + + + + 1 +

files.see                 own           1 4 4 + + + 4 + 4 4 4 1 4
files.see                 foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
files.see                 meeting       1 4 4 + + + 4 + + + 4 1 4
files.see                 direct        1 4 4 + 4 4 4 + 4 4 4 1 4
files.see                 pending       1 4 4 + 4 4 4 4 4 4 4 1 4
files.content             own           1 4 4 + + + 4 + 4 4 4 1 4
files.content             foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
files.content             meeting       1 4 4 + + + 4 + + + 4 1 4
files.content             direct        1 4 4 + 4 4 4 + 4 4 4 1 4
files.content             pending       1 4 4 + 4 4 4 4 4 4 4 1 4
files.thumbnail           own           1 4 4 + + + 4 + 4 4 4 1 4
files.thumbnail           foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
files.thumbnail           pending       1 4 4 + 4 4 4 4 4 4 4 1 4
files.discard             pending       1 4 4 + 4 4 4 4 4 4 4 1 4
files.discard             own           1 4 4 4 4 4 4 4 4 4 4 1 4
files.upload              -             1 + + + + + + + + + + 1 +

invitations.list          own           1 4 4 3 3 + 4 + 4 4 4 1 +
invitations.list          foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
invitations.create        own           1 4 4 3 3 + 4 + 4 4 4 1 +
invitations.create        foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
invitations.create        high          1 4 4 3 3 3 4 + 4 4 4 1 +
invitations.create        archived      1 4 4 A A A 4 A 4 4 4 1 A
invitations.resend        own           1 4 4 3 3 + 4 + 4 4 4 1 +
invitations.resend        foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
invitations.resend        high          1 4 4 3 3 3 4 + 4 4 4 1 +
invitations.revoke        own           1 4 4 3 3 + 4 + 4 4 4 1 +
invitations.revoke        foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
invitations.revoke        high          1 4 4 3 3 3 4 + 4 4 4 1 +
invitations.see           -             + + + + + + + + + + + + +
invitations.accept        -             + 3 + 3 3 3 3 3 3 3 3 + 3

members.list              own           1 4 4 + + + 4 + 3 3 4 1 4
members.list              foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
members.change            own           1 4 4 3 3 + 4 + 4 4 4 1 +
members.change            foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
members.change            high          1 4 4 3 3 3 4 + 4 4 4 1 +
members.change            raise         1 4 4 3 3 3 4 + 4 4 4 1 +
members.change            self          1 4 4 3 3 3 4 3 4 4 4 1 4
members.change            archived      1 4 4 A A A 4 A 4 4 4 1 A
members.end               own           1 4 4 3 3 + 4 + 4 4 4 1 +
members.end               foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
members.end               high          1 4 4 3 3 3 4 + 4 4 4 1 +
members.end               self          1 4 4 + + + 4 3 + + 4 1 4

networks.list             -             + + + + + + + + + + + + +
networks.see              own           + + + + + + + + + + + + +
networks.see              foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
networks.enter            own           1 4 4 + + + 4 + + + 4 1 4
networks.enter            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
networks.enter            archived      1 4 4 + + + 4 + + + 4 1 4
networks.create           -             1 3 3 3 3 3 3 3 3 3 3 1 +
networks.change           own           1 4 4 3 3 3 4 + 3 3 4 1 +
networks.change           foreign       1 4 4 4 4 4 3 4 4 4 4 1 +
networks.change           archived      1 4 4 A A A 4 A A A 4 1 A
networks.archive          own           1 4 4 3 3 3 4 + 3 3 4 1 +
networks.archive          foreign       1 4 4 4 4 4 3 4 4 4 4 1 +
networks.addRegion        own           1 4 4 3 3 3 4 + 3 3 4 1 +
networks.addRegion        foreign       1 4 4 4 4 4 3 4 4 4 4 1 +
networks.addRegion        archived      1 4 4 A A A 4 A A A 4 1 A
networks.changeRegion     own           1 4 4 3 3 3 4 + 3 3 4 1 +
networks.changeRegion     foreign       1 4 4 4 4 4 3 4 4 4 4 1 +
networks.editions         own           + + + + + + + + + + + + +
networks.editions         foreign       1 4 4 4 4 4 + 4 4 4 4 1 +
networks.addEdition       own           1 4 4 3 3 3 4 + 3 3 4 1 +
networks.addEdition       foreign       1 4 4 4 4 4 3 4 4 4 4 1 +
networks.changeEdition    own           1 4 4 3 3 3 4 + 3 3 4 1 +
networks.changeEdition    foreign       1 4 4 4 4 4 3 4 4 4 4 1 +

notifications.list        -             1 + + + + + + + + + + 1 +
notifications.stand       -             1 + + + + + + + + + + 1 +
notifications.changes     -             1 + + + + + + + + + + 1 +
notifications.readSubject -             1 + + + + + + + + + + 1 +
notifications.readAll     -             1 + + + + + + + + + + 1 +
notifications.preferences -             1 + + + + + + + + + + 1 +
notifications.changePreferences -       1 + + + + + + + + + + 1 +
notifications.tryAddressAgain -         1 + + + + + + + + + + 1 +
notifications.seeUnsubscription -       + + + + + + + + + + + + +
notifications.unsubscribe -             + + + + + + + + + + + + +
notifications.oneClick    -             + + + + + + + + + + + + +
notifications.networkMail own           1 4 4 + + + 4 + + + 4 1 4
notifications.networkMail foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
notifications.changeNetworkMail own     1 4 4 3 3 + 4 + 3 3 4 1 4
notifications.changeNetworkMail foreign 1 4 4 4 4 4 + 4 4 4 4 1 4
notifications.changeNetworkMail archived 1 4 4 A A A 4 A A A 4 1 4
today.view                -             1 + + + + + + + + + + 1 +
today.visit               own           1 4 4 + + + 4 + + + 4 1 4
today.visit               foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
today.visit               archived      1 4 4 + + + 4 + + + 4 1 4

people.see                own           1 4 4 + + + 4 + 4 4 4 1 4
people.see                foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
people.see                self          1 + + + + + + + + + + 1 +
people.photo              own           1 4 4 + + + 4 + 4 4 4 1 4
people.photo              foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
people.ownProfile         -             1 + + + + + + + + + + 1 +
people.changeProfile      -             1 + + + + + + + + + + 1 +
people.setPhoto           -             1 + + + + + + + + + + 1 +
search.find               -             + + + + + + + + + + + + +
search.suggest            -             + + + + + + + + + + + + +
search.rebuild            -             1 3 3 3 3 3 3 3 3 3 3 1 +
schools.search            -             + + + + + + + + + + + + +
schools.create            -             1 3 3 3 3 3 3 3 3 3 3 1 +
schools.change            -             1 3 3 3 3 3 3 3 3 3 3 1 +
`;

/** The table, line by line; throws on a line that is not one verdict per actor. */
export const matrix: Row[] = [table, threadTable, moderationTable, questionTable, practiceTable]
  .join('\n')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [operation = '', position = '', ...cells] = line.trim().split(/\s+/);
    if (cells.length !== actors.length || !cells.every(isVerdict)) {
      throw new Error(`Not one verdict per actor: ${line}`);
    }
    return { operation, position, verdicts: byActor(cells) };
  });

function isVerdict(cell: string): cell is Verdict {
  return ['+', '1', '3', '4', 'A'].includes(cell);
}

function byActor(cells: string[]): Record<ActorName, Verdict> {
  // Checked just before: every cell is a verdict, and there is one per actor.
  return Object.fromEntries(actors.map((name, at) => [name, cells[at]])) as Row['verdicts'];
}
