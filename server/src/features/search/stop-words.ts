/** Words, folded, that are in nearly every Dutch or English text and so find nothing. */
export const stopWords: ReadonlySet<string> = new Set(
  `aan al alle als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een
  en er ge geen had heb hebben heeft hem het hier hij hoe hun iets ik in is ja je kan kon kunnen
  maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over
  reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij
  wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou
  a an and are as at be but by for from has have if into it its not on or our so that the their
  them then there they this to was were will with you your`
    .replaceAll('y', 'ij')
    .split(/\s+/),
);
