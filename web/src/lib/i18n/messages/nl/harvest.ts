import { defineArea } from '../../area.ts';

export const harvest = defineArea('harvest', {
  make: {
    insight: 'Maak hier een inzicht van',
    question: 'Maak hier een deelvraag van',
    action: 'Maak hier een actie van',
    resource: 'Maak hier een bron van',
  },
  title: 'Bij welke leervraag hoort dit?',
  search: 'Leervraag zoeken',
  none: 'Geen leervraag gevonden',
  noneText: 'Er is in dit netwerk nog geen ingediende leervraag om dit bij te zetten.',
  failed: 'De leervragen konden niet geladen worden.',
  done: {
    insight: 'Dit werd een inzicht.',
    question: 'Dit werd een deelvraag.',
    action: 'Dit werd een actie.',
    resource: 'Dit werd een bron.',
  },
  undo: 'Ongedaan maken',
  undone: 'Teruggedraaid.',
  notDone: 'Dat lukte niet.',
  offline: 'Er is nu geen verbinding. Probeer het zo opnieuw.',
});
