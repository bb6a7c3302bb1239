/** Why something with material or a good practice cannot be done, in Dutch. */
export const practiceReasonsNl: Record<string, string> = {
  'material.licence':
    'Deze licentie past niet bij het materiaal waarvan u bent uitgegaan. Kies een andere.',
  'material.noSchool': 'Een ervaring hoort bij een school. Kies eerst uw school in uw profiel.',
  'practice.source': 'Daaruit kunt u hier niet citeren. Kies een bericht uit dit netwerk.',
  'practice.material': 'Een van deze materialen is er niet meer. Laad de pagina opnieuw.',
  'practice.author': 'Alleen leden van dit netwerk kunnen auteur zijn.',
  'practice.moved':
    'Iemand anders heeft deze praktijk intussen verder gebracht. Bekijk waar hij staat.',
  'practice.withdrawn':
    'Deze goede praktijk is niet meer openbaar. De makers hebben hem teruggetrokken.',
  'practice.complete': 'Vul eerst titel, samenvatting, context, aanpak en resultaat in.',
  'practice.reviewed': 'Laat eerst minstens één collega meelezen.',
  'practice.note': 'Schrijf er kort bij waarom.',
  'practice.checks': 'Loop eerst de hele checklist na.',
  'practice.openLicence': 'Kies eerst een open licentie.',
  'practice.noPupilMaterial':
    'Er zit materiaal bij dat niet voor leerlingen is. Dat kan nooit openbaar worden. Haal het eruit.',
  'practice.openMaterial':
    'Er zit materiaal bij zonder open licentie. Haal het eruit of kies een open licentie.',
  'practice.noAddresses': 'Er staat een e-mailadres in de tekst. Haal dat eerst weg.',
  'practice.noUnagreedWords':
    'In de tekst staan woorden van iemand die daar geen toestemming voor gaf. Haal die eerst weg.',
  'practice.leaveOut':
    'Niet iedereen die geciteerd is, heeft toestemming gegeven. Bevestig dat die citaten wegblijven.',
  'fragment.refused': 'Deze persoon wil hier niet uit geciteerd worden.',
  'fragment.gone': 'Deze woorden zijn weggehaald en kunnen niet terugkomen.',
};

/** The same in English. */
export const practiceReasonsEn: Record<string, string> = {
  'material.licence':
    'This licence does not fit the material that you started from. Choose another one.',
  'material.noSchool':
    'An experience belongs to a school. First choose your school in your profile.',
  'practice.source': 'You cannot quote from that here. Choose a message of this network.',
  'practice.material': 'One of these materials is gone. Reload the page.',
  'practice.author': 'Only members of this network can be authors.',
  'practice.moved': 'Somebody else moved this practice on in the meantime. See where it stands.',
  'practice.withdrawn': 'This good practice is public no more. Its makers have taken it back.',
  'practice.complete': 'First fill in title, summary, context, approach and result.',
  'practice.reviewed': 'First let at least one colleague read along.',
  'practice.note': 'Write briefly why.',
  'practice.checks': 'First go through the whole check list.',
  'practice.openLicence': 'First choose an open licence.',
  'practice.noPupilMaterial':
    'Some of the material is not for pupils. That can never become public. Take it out.',
  'practice.openMaterial':
    'Some of the material has no open licence. Take it out or choose an open licence.',
  'practice.noAddresses': 'There is an e-mail address in the text. Take it out first.',
  'practice.noUnagreedWords':
    'The text holds words of somebody who did not agree to that. Take them out first.',
  'practice.leaveOut':
    'Not everybody who is quoted has agreed. Confirm that those quotes stay behind.',
  'fragment.refused': 'This person does not want to be quoted from this.',
  'fragment.gone': 'These words were taken away and cannot come back.',
};
