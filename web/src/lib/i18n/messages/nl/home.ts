import { defineArea } from '../../area.ts';

export const home = defineArea('home', {
  lead: 'Scholen leren van elkaar in vaste groepen. Leerkring is de plek waar zo’n groep tussen de bijeenkomsten door met elkaar in gesprek blijft.',
  toNetworks: 'Bekijk de netwerken',
  description:
    'Leerkring is de online plek van netwerken van scholen: een gesloten groep, een begeleider en een gesprek dat doorgaat.',
  whatTitle: 'Wat u hier doet',
  what: {
    talk: {
      title: 'Praten met wie het vak kent',
      text: 'Stel een vraag aan het hele netwerk, aan uw regio of aan één collega. Een bericht dat u schrijft raakt niet kwijt, ook niet in een tunnel.',
    },
    know: {
      title: 'Weten wie er meedoen',
      text: 'Zie welke scholen en mensen in het netwerk zitten, wat ze doen en wie u kan helpen.',
    },
    closed: {
      title: 'In een besloten kring',
      text: 'Wat in een netwerk gezegd wordt, lezen alleen de mensen van dat netwerk. Wie begeleidt, nodigt uit.',
    },
  },
  networksTitle: 'Netwerken die nu lopen',
  allNetworks: 'Alle netwerken',
  joinTitle: 'Meedoen',
  join: 'U komt in een netwerk op uitnodiging van een begeleider of coördinator. In de mail staat een link; daarmee maakt u uw account en bent u binnen.',
  joinKnown: 'Heeft u al een account? Dan is inloggen genoeg.',
});
