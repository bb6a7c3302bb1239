import { defineArea } from '../../area.ts';

export const statements = defineArea('statements', {
  privacy: {
    title: 'Privacy',
    lead: 'Wat Leerkring over u bewaart, waarom, en wat u daarover te zeggen heeft.',
    sections: {
      what: {
        title: 'Wat we bewaren',
        text: 'Uw naam, e-mailadres, functie en school. Wat u zelf toevoegt: een foto, een tekst over uzelf, een telefoonnummer. De berichten en bestanden die u deelt. Waar en wanneer u inlogde, zodat u dat zelf kunt controleren.',
      },
      who: {
        title: 'Wie het ziet',
        text: 'Uw profiel zien alleen mensen die een netwerk met u delen. Uw e-mailadres en telefoonnummer alleen als u dat zelf aanzet. Een gesprek lezen alleen de mensen die bij die groep horen; een bericht aan één collega alleen u beiden. Ook de beheerder van het platform komt niet ongemerkt in een gesloten groep.',
      },
      cookies: {
        title: 'Cookies',
        text: 'Een cookie om ingelogd te blijven en twee om uw taal en weergave te onthouden. Er zijn geen advertenties, geen volgers en geen diensten van anderen die meekijken.',
      },
      pupils: {
        title: 'Geen gegevens van leerlingen',
        text: 'Leerkring is voor medewerkers van scholen. Deel hier geen namen, foto’s of verhalen waarin een leerling te herkennen is.',
      },
      rights: {
        title: 'Uw rechten',
        text: 'U kunt uw gegevens inzien en verbeteren bij Instellingen, uw lidmaatschap beëindigen bij Leden, en de coördinator van uw netwerk vragen om inzage, een kopie of verwijdering.',
      },
    },
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet met Leerkring kunnen werken: met een toetsenbord, met een schermlezer, op een oude laptop en op een kleine telefoon.',
    sections: {
      aim: {
        title: 'Waar we aan werken',
        text: 'We bouwen volgens WCAG 2.2, niveau AA. Elke bladzijde wordt automatisch gecontroleerd, licht en donker, op groot en op klein scherm.',
      },
      state: {
        title: 'Hoe het ervoor staat',
        text: 'Er is nog geen onderzoek door een onafhankelijke partij gedaan. Automatische controle vindt niet alles, dus er kunnen nog drempels zijn die wij niet kennen.',
      },
      done: {
        title: 'Wat er is',
        text: 'Alles werkt met het toetsenbord. Nieuwe berichten worden rustig voorgelezen. Er is een donkere weergave, en beweging gaat uit als uw apparaat daarom vraagt. Letters kunnen twee keer zo groot zonder dat er iets wegvalt.',
      },
      help: {
        title: 'Loopt u ergens tegenaan?',
        text: 'Vertel het de begeleider van uw netwerk: welke bladzijde, wat u wilde doen en wat er gebeurde. Dat helpt ons het te verbeteren.',
      },
    },
  },
});
