// Columns: anonymous, none, invited, member, contact, facilitator, dewi, coordinator, expert, guest,
// former, blocked, admin. Everything was made by the author of the place, who is none of these. `own`
// is material or a practice that the network sees, `draft` a practice that it does not see yet,
// `public` one that everybody reads, `mine` what the asker made, `quoted` words of the asker.
export const practiceTable = `
materials.list            own           1 4 4 + + + 4 + 4 4 4 1 4
materials.list            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.list            archived      1 4 4 + + + 4 + 4 4 4 1 4
materials.open            own           1 4 4 + + + 4 + 4 4 4 1 4
materials.open            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.open            archived      1 4 4 + + + 4 + 4 4 4 1 4
materials.bring           own           1 4 4 + 3 + 4 + 4 4 4 1 4
materials.bring           foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.bring           archived      1 4 4 A A A 4 A 4 4 4 1 4
materials.adapt           own           1 4 4 + 3 + 4 + 4 4 4 1 4
materials.adapt           foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.adapt           archived      1 4 4 A A A 4 A 4 4 4 1 4
materials.addVersion      own           1 4 4 3 3 + 4 + 4 4 4 1 4
materials.addVersion      foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.edit            own           1 4 4 3 3 + 4 + 4 4 4 1 4
materials.edit            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.edit            archived      1 4 4 A A A 4 A 4 4 4 1 4
materials.label           own           1 4 4 3 3 + 4 + 4 4 4 1 4
materials.label           foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.remove          own           1 4 4 3 3 + 4 + 4 4 4 1 4
materials.remove          foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.restore         own           1 4 4 3 3 + 4 + 4 4 4 1 4
materials.restore         foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.fetch           own           1 4 4 + + + 4 + 4 4 4 1 4
materials.fetch           foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.note            own           1 4 4 + 3 + 4 + 4 4 4 1 4
materials.note            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
materials.balance         own           1 4 4 + + + 4 + 4 4 4 1 4
materials.balance         foreign       1 4 4 4 4 4 + 4 4 4 4 1 4

practices.list            own           1 4 4 + + + 4 + 4 4 4 1 4
practices.list            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
practices.open            own           1 4 4 + + + 4 + 4 4 4 1 4
practices.open            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
practices.open            draft         1 4 4 4 4 4 4 4 4 4 4 1 4
practices.open            archived      1 4 4 + + + 4 + 4 4 4 1 4
practices.create          own           1 4 4 + + + 4 + 4 4 4 1 4
practices.create          foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
practices.create          archived      1 4 4 A A A 4 A 4 4 4 1 4
practices.edit            own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.edit            foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.edit            mine          1 4 4 + + + 4 + 4 4 4 1 4
practices.edit            draft         1 4 4 4 4 4 4 4 4 4 4 1 4
practices.discard         own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.discard         foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.discard         mine          1 4 4 + + + 4 + 4 4 4 1 4
practices.move            own           1 4 4 3 3 + 4 + 4 4 4 1 4
practices.move            foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
practices.move            draft         1 4 4 4 4 4 4 4 4 4 4 1 4
practices.version         own           1 4 4 + + + 4 + 4 4 4 1 4
practices.version         foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
practices.setAuthors      own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.setAuthors      foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.showName        own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.showName        foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.showName        mine          1 4 4 + + + 4 + 4 4 4 1 4
practices.showSchool      own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.showSchool      foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.review          own           1 4 4 + 3 + 4 + 4 4 4 1 4
practices.review          foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
practices.quote           own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.quote           foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.quote           mine          1 4 4 + + + 4 + 4 4 4 1 4
practices.unquote         own           1 4 4 3 3 3 4 3 4 4 4 1 4
practices.unquote         foreign       1 4 4 4 4 4 3 4 4 4 4 1 4
practices.consent         own           1 4 4 4 4 4 4 4 4 4 4 1 4
practices.consent         foreign       1 4 4 4 4 4 4 4 4 4 4 1 4
practices.consent         quoted        1 + + + + + + + + + + 1 +
practices.ownFragments    -             1 + + + + + + + + + + 1 +

library.list              -             + + + + + + + + + + + + +
library.open              own           4 4 4 4 4 4 4 4 4 4 4 4 4
library.open              foreign       4 4 4 4 4 4 4 4 4 4 4 4 4
library.open              public        + + + + + + + + + + + + +
practices.pdf             foreign       4 4 4 4 4 4 4 4 4 4 4 4 4
practices.pdf             public        + + + + + + + + + + + + +
`;
