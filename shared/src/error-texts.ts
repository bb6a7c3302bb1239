import type { ErrorCode } from './errors.ts';
import type { Locale } from './locale.ts';

/** What happened, what it means, what to do: one sentence per code and per named reason. */
const nl = {
  invalid: 'Dit klopt nog niet. Kijk de gemarkeerde velden na.',
  auth_required: 'Log in om verder te gaan.',
  credentials_refused: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
  second_factor_required: 'Vul ook de code van uw tweede stap in.',
  forbidden: 'Dat mag u hier niet doen.',
  step_up_required: 'Bevestig eerst opnieuw wie u bent.',
  not_found: 'Dit bestaat niet, of u heeft er geen toegang toe.',
  conflict: 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie.',
  cid_conflict: 'Deze verzending is al voor iets anders gebruikt.',
  archived: 'Dit is afgesloten en kan niet meer veranderen.',
  too_large: 'Dit is te groot om te bewaren.',
  unsupported_file: 'Dit soort bestand kunnen we niet aannemen.',
  proto: 'Er is een nieuwe versie. Laad de pagina opnieuw.',
  rate_limited: 'Dat ging te snel achter elkaar. Wacht even en probeer het opnieuw.',
  internal: 'Er ging bij ons iets mis. Probeer het opnieuw; blijft het, noem dan het nummer.',
  unavailable: 'Even niet bereikbaar. We proberen het vanzelf opnieuw.',
  busy: 'Het is nu erg druk. We proberen het vanzelf opnieuw.',
  storage_full: 'Er is geen ruimte meer om te bewaren. De beheerder weet ervan.',
} satisfies Record<ErrorCode, string>;

const en: Record<ErrorCode, string> = {
  invalid: 'Something is not right yet. Check the marked fields.',
  auth_required: 'Sign in to continue.',
  credentials_refused: 'This e-mail address and password do not belong together.',
  second_factor_required: 'Also enter the code of your second step.',
  forbidden: 'You may not do that here.',
  step_up_required: 'First confirm again who you are.',
  not_found: 'This does not exist, or you have no access to it.',
  conflict: 'Somebody else changed this in the meantime. Look at the new version.',
  cid_conflict: 'This send was already used for something else.',
  archived: 'This is closed and can no longer change.',
  too_large: 'This is too large to keep.',
  unsupported_file: 'We cannot take this kind of file.',
  proto: 'There is a new version. Reload the page.',
  rate_limited: 'That was too fast in a row. Wait a moment and try again.',
  internal: 'Something went wrong on our side. Try again; if it stays, mention the number.',
  unavailable: 'Cannot be reached for a moment. We try again by ourselves.',
  busy: 'It is very busy now. We try again by ourselves.',
  storage_full: 'There is no room left to keep things. The administrator knows.',
};

const reasonsNl: Record<string, string> = {
  'file.type':
    'Dit soort bestand kunnen we niet aannemen. Kies een afbeelding, pdf of kantoorbestand.',
  'file.empty': 'Dit bestand is leeg.',
  'file.image': 'Deze afbeelding kunnen we niet lezen.',
  'file.quota': 'De ruimte voor bestanden is vol.',
  'invitation.spent': 'Deze uitnodiging is verlopen of al gebruikt. Vraag om een nieuwe.',
  'invitation.member': 'Deze persoon is al lid van dit netwerk.',
  'invitation.otherAccount': 'Deze uitnodiging is voor een ander e-mailadres. Log daarmee in.',
  'reset.spent': 'Deze link is verlopen of al gebruikt. Vraag een nieuwe aan.',
  'password.short': 'Kies een wachtwoord van minstens 12 tekens.',
  'password.long': 'Dit wachtwoord is te lang.',
  'password.common': 'Dit wachtwoord is te makkelijk te raden. Kies een langere zin.',
  'password.personal': 'Gebruik niet uw eigen naam of e-mailadres als wachtwoord.',
  'password.current': 'Uw huidige wachtwoord klopt niet.',
  'secondFactor.code': 'Deze code klopt niet. Kijk of de klok van uw telefoon goed staat.',
  'member.last': 'Dit is de laatste coördinator. Wijs eerst een opvolger aan.',
  'member.self': 'U kunt uw eigen rol niet wijzigen.',
  'message.empty': 'Typ eerst een bericht.',
  'message.long': 'Dit bericht is te lang. Houd het onder de 10.000 tekens.',
  'message.file': 'Een van de bestanden kan hier niet worden toegevoegd.',
  'slug.taken': 'Dit webadres is al in gebruik.',
  'longText.empty': 'Schrijf eerst iets.',
  'longText.long': 'Deze tekst is te lang. Houd hem onder de 20.000 tekens.',
};

const reasonsEn: Record<string, string> = {
  'file.type': 'We cannot take this kind of file. Choose an image, pdf or office file.',
  'file.empty': 'This file is empty.',
  'file.image': 'We cannot read this image.',
  'file.quota': 'The room for files is full.',
  'invitation.spent': 'This invitation has expired or was used. Ask for a new one.',
  'invitation.member': 'This person is already a member of this network.',
  'invitation.otherAccount':
    'This invitation is for another e-mail address. Sign in with that one.',
  'reset.spent': 'This link has expired or was used. Ask for a new one.',
  'password.short': 'Choose a password of at least 12 characters.',
  'password.long': 'This password is too long.',
  'password.common': 'This password is too easy to guess. Choose a longer sentence.',
  'password.personal': 'Do not use your own name or e-mail address as password.',
  'password.current': 'Your current password is not right.',
  'secondFactor.code': 'This code is not right. Check the clock of your phone.',
  'member.last': 'This is the last coordinator. Appoint a successor first.',
  'member.self': 'You cannot change your own role.',
  'message.empty': 'Type a message first.',
  'message.long': 'This message is too long. Keep it under 10,000 characters.',
  'message.file': 'One of the files cannot be added here.',
  'slug.taken': 'This web address is already in use.',
  'longText.empty': 'Write something first.',
  'longText.long': 'This text is too long. Keep it under 20,000 characters.',
};

const texts = { nl: { codes: nl, reasons: reasonsNl }, en: { codes: en, reasons: reasonsEn } };

/** The sentence for a reader; an unknown reason falls back to the sentence of its code. */
export function errorText(locale: Locale, code: ErrorCode, reason?: string): string {
  const { codes, reasons } = texts[locale];
  return (reason && Object.hasOwn(reasons, reason) && reasons[reason]) || codes[code];
}

/** Every reason that has a sentence; a test compares both languages. */
export const reasonsWithText = { nl: Object.keys(reasonsNl), en: Object.keys(reasonsEn) };
