import { defineArea } from '../../area.ts';

export const errors = defineArea('errors', {
  notFound: {
    title: 'Deze bladzijde is er niet',
    text: 'Misschien is het adres verkeerd overgenomen, is de bladzijde verplaatst, of is hij alleen te zien voor leden van een netwerk.',
  },
  forbidden: {
    title: 'Dit is niet voor u toegankelijk',
    text: 'De bladzijde bestaat, maar uw rol in dit netwerk geeft er geen toegang toe. Vraag de begeleider van het netwerk als u er toch bij moet kunnen.',
  },
  unavailable: {
    title: 'Even niet bereikbaar',
    text: 'We zijn er zo weer. Wat u al had verstuurd, is bewaard. Probeer het over een minuut opnieuw.',
  },
  unexpected: {
    title: 'Er ging bij ons iets mis',
    text: 'Het ligt niet aan u. Probeer het opnieuw. Blijft het misgaan, meld het dan met het nummer hieronder.',
  },
  reference: 'Nummer van deze melding',
  home: 'Naar de beginpagina',
  retry: 'Opnieuw proberen',
});
