// Columns: anonymous, none, invited, member, contact, facilitator, dewi, coordinator, expert, guest,
// former, blocked, admin. What is reported and hidden was said in the general room.
export const moderationTable = `
moderation.report         own           1 4 4 + + + 4 + 4 4 4 1 4
moderation.report         foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.report         archived      1 4 4 + + + 4 + 4 4 4 1 4
moderation.cases          own           1 4 4 3 3 + 4 + 3 3 4 1 4
moderation.cases          foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.cases          archived      1 4 4 3 3 + 4 + 3 3 4 1 4
moderation.platformCases  -             1 3 3 3 3 3 3 3 3 3 3 1 +
moderation.review         own           1 4 4 4 4 + 4 + 4 4 4 1 4
moderation.review         foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.handle         own           1 4 4 4 4 + 4 + 4 4 4 1 4
moderation.handle         foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.hide           own           1 4 4 3 3 + 4 + 4 4 4 1 4
moderation.hide           foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.hide           archived      1 4 4 A A A 4 A 4 4 4 1 4
moderation.restore        own           1 4 4 4 4 + 4 + 4 4 4 1 4
moderation.restore        foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.seeHidden      own           1 4 4 4 4 + 4 + 4 4 4 1 4
moderation.seeHidden      foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.log            own           1 4 4 3 3 3 4 + 3 3 4 1 +
moderation.log            foreign       1 4 4 4 4 4 3 4 4 4 4 1 +
moderation.houseRules     own           1 4 4 + + + 4 + + + 4 1 4
moderation.houseRules     foreign       1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.houseRules     archived      1 4 4 + + + 4 + + + 4 1 4
moderation.acceptHouseRules own         1 4 4 + + + 4 + + + 4 1 4
moderation.acceptHouseRules foreign     1 4 4 4 4 4 + 4 4 4 4 1 4
moderation.acceptHouseRules archived    1 4 4 A A A 4 A A A 4 1 4
`;
