import { defineArea } from '../../area.ts';

/** The short help for those who run a network; each part says what to do next. */
export const facilitatorHelp = defineArea('facilitatorHelp', {
  title: 'Hulp voor begeleiders',
  lead: 'In tien minuten weet u hoe u een netwerk op gang houdt. Begin bovenaan.',
  parts: {
    invite: {
      title: 'Mensen binnenhalen',
      text: 'Nodig iemand uit met een mail en kies meteen rol, regio en school. De link werkt veertien dagen; verlopen? Stuur hem opnieuw. Wie van school wisselt, zet u bij Leden zelf over: de leervragen van een school horen bij die school.',
      link: 'Naar uitnodigingen',
    },
    chat: {
      title: 'Het gesprek gaande houden',
      text: 'Reageer in de eerste week op alles, ook met één zin. Zet vast wat iedereen moet vinden. Wat meer is dan gepraat, maakt u via het menu van een bericht in één tik inzicht, actie of bron van een leervraag.',
      link: 'Naar het gesprek',
    },
    threads: {
      title: 'Onderwerpen en mededelingen',
      text: 'Begin een onderwerp voor iets dat langer dan een dag loopt. Een mededeling komt bij iedereen aan en laat zien wie haar gelezen heeft. Markeer het antwoord dat telt als uitkomst, dan hoeft niemand te zoeken.',
      link: 'Naar onderwerpen',
    },
    questions: {
      title: 'Leervragen begeleiden',
      text: 'Ingediend betekent: u bent aan zet. Plan een gesprek, loop samen de criteria langs en geef de vraag terug of stel haar vast. De wand laat zien wat beweegt; wat stilstaat, krijgt bij u een merk. Voeg vragen die bij elkaar horen samen tot een thema. Een expert die u of de school vraagt mee te denken, ziet alleen die ene vraag; wat gasten zien, hoort bij hun bijeenkomst.',
      link: 'Naar de wand',
    },
    practices: {
      title: 'Van besloten naar openbaar',
      text: 'Een goede praktijk lezen eerst twee collega’s mee. Daarna keurt u haar goed voor het netwerk en de coördinator voor iedereen. Wie in woorden of beeld meedoet, geeft zelf toestemming en kan die altijd intrekken.',
      link: 'Naar praktijk',
    },
    oversight: {
      title: 'Als er iets niet in orde is',
      text: 'Meldingen komen bij Toezicht. Verberg wat schade kan doen, zeg waarom, en praat daarna. Verbergen is geen verwijderen: u kunt het terugzetten. Gegevens van leerlingen verbergt u altijd meteen.',
      link: 'Naar toezicht',
    },
  },
});
