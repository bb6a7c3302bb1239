import type { PracticeStepId } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { schoolTypes } from '@leerkring/shared/features/schools/schools.view.ts';
import type { PersonKey } from '../cast.ts';
import type { NetworkKey } from '../networks/index.ts';

/** A good practice and how far it has come. */
export interface PracticePlan {
  network: NetworkKey;
  by: PersonKey;
  together?: PersonKey[];
  day: string;
  title: string;
  summary: string;
  context: string;
  approach: string;
  result: string;
  tips: string;
  themes: string[];
  schoolTypes: (typeof schoolTypes)[number][];
  materials?: string[];
  /** The last step that was taken; none for a draft. */
  upTo?: PracticeStepId;
  peer: { who: PersonKey; text: string };
  /** Who says yes to the own name on the public page, and who for the school. */
  showName?: PersonKey[];
  showSchool?: PersonKey;
  /** The first thing this person said in the room is quoted; they agree. */
  quote?: { room: string; who: PersonKey; text: string };
}

export const practicePlans: PracticePlan[] = [
  {
    ...{ network: 'lo2', by: 'sanne', together: ['joris'], day: '2026-09-07' },
    title: 'Beoordelen in tweetallen',
    summary:
      'Twee docenten kijken samen naar dezelfde vier leerlingen en vergelijken hun score voordat ze praten. Na drie rondes liepen de cijfers nog hooguit een halve punt uiteen.',
    context:
      'Bij bewegen en regelen gaven wij dezelfde leerling soms twee punten verschil. Leerlingen merkten dat. Wij wilden geen strenger formulier, maar hetzelfde zien.',
    approach:
      'We staan samen in één les en kijken allebei naar dezelfde vier leerlingen.\nIeder schrijft eerst de eigen score op, met één zin erbij.\nDaarna pas praten we: waar zaten we uit elkaar, en wat zag de ander dat ik miste?\nDat doen we drie keer, telkens met andere leerlingen.',
    result:
      'Na drie rondes was het verschil hooguit een halve punt. De gesprekken werden korter en gingen over wat leerlingen deden, niet over het cijfer.',
    tips: 'Begin met vier leerlingen, niet met een klas.\nSchrijf eerst, praat daarna.\nNeem geen namen op in de aantekeningen.',
    ...{ themes: ['Beoordelen'], schoolTypes: ['vmbo', 'havo'], materials: ['rubric'] },
    upTo: 'publish',
    peer: { who: 'bo', text: 'Helder. Hoeveel tijd kost één ronde? Dat wil ik vooraf weten.' },
    ...{ showName: ['sanne'], showSchool: 'sanne' },
  },
  {
    ...{ network: 'lo2', by: 'wout', day: '2026-09-21', title: 'De sportdag is van klas 4' },
    summary:
      'Leerlingen maken draaiboek, begroting en risicolijst; docenten grijpen alleen in bij onveiligheid. De evaluatie met de brugklas telt mee voor het schoolexamen.',
    context: 'Onze sportdag was goed geregeld, door ons. Leerlingen voerden uit.',
    approach:
      'Klas 4 krijgt acht weken, een budget en een leeg draaiboek. Elke week is er een kort overleg waarin zij de agenda maken. Docenten stellen vragen en grijpen alleen in als het onveilig wordt.',
    result:
      'Het liep twintig minuten uit en niemand vond dat erg. De brugklas gaf de dag een voorstelling terug van drie vragen; die evaluatie telt mee.',
    tips: 'Spreek vooraf af wat onveilig is. De rest is leren.',
    ...{ themes: ['Sportdag'], schoolTypes: ['vmbo', 'havo'], materials: ['draaiboek'] },
    upTo: 'showInNetwork',
    peer: { who: 'fleur', text: 'Wat doe je als de begroting niet klopt? Zet dat erbij.' },
  },
  {
    ...{ network: 'bredeVorming', by: 'milan', together: ['hanna'], day: '2026-09-28' },
    title: 'Het laatste kwartier',
    summary:
      'Elke vrijdag sluiten mentoren af met één vraag: wat kon je deze week dat je eerder niet kon? De antwoorden vormen samen het plusdocument.',
    context:
      'Wij wilden laten zien wat leerlingen buiten de lessen leren, zonder nog een formulier.',
    approach:
      'De mentor stelt elke vrijdag in het laatste kwartier één vraag en antwoordt zelf ook. Leerlingen schrijven één zin op hun kaart. In maart kiezen zij vijf zinnen uit voor het plusdocument.',
    result:
      'Na drie weken zei bijna niemand meer “niks”. Ouders lezen het plusdocument en vragen door.',
    tips: 'Houd het bij één vraag.\nBegin als mentor zelf.\nGeef nooit een cijfer.',
    ...{ themes: ['Plusdocument'], schoolTypes: ['havo', 'vwo'], materials: ['vragenkaart'] },
    upTo: 'publish',
    peer: { who: 'marijn', text: 'Mooi en klein. Schrijf op hoe lang het duurde voor het werkte.' },
    ...{ showName: ['milan'], showSchool: 'hanna' },
    quote: {
      ...{ room: 'brede-vorming/algemeen', who: 'anouk' },
      text: 'Wat bijblijft: drie scholen, drie voorwerpen, geen enkel cijfer.',
    },
  },
  {
    ...{
      network: 'flexibelToetsen',
      by: 'bram',
      day: '2026-10-05',
      title: 'Toets wanneer je klaar bent',
    },
    summary:
      'Bij wiskunde in havo 3 kiest de leerling uit drie momenten per hoofdstuk. Nodig: een vragenbank, een vaste ruimte en één middag toezicht per week.',
    context: 'In één klas was de een klaar in week twee en de ander in week vier.',
    approach:
      'Per hoofdstuk zijn er drie momenten. De leerling schrijft zich in en vertelt in één zin waarom hij klaar is. De toets komt uit een vragenbank.',
    result: 'Er zijn minder herkansingen en meer gesprekken over wat “klaar” betekent.',
    tips: 'Regel eerst het toezicht. Zonder vaste middag zakt het weg.',
    ...{ themes: ['Toetsen'], schoolTypes: ['havo'] },
    upTo: 'requestPublic',
    peer: {
      who: 'lot',
      text: 'Dit wil ik in januari proberen. Hoe groot moet de vragenbank zijn?',
    },
  },
  {
    ...{ network: 'bredeVorming', by: 'marijn', day: '2026-11-02' },
    title: 'Ouders als ervaringsdeskundigen',
    summary:
      'Twaalf ouders vertellen in kleine kring over hun werk en over een keuze die anders liep. Geen presentaties, wel gesprekken.',
    context: 'Op onze ouderavond luisterden ouders. Wij wilden het omdraaien.',
    approach:
      'Twaalf ouders zitten elk aan een tafel met vijf leerlingen. Zij vertellen over een keuze die anders liep. Na een kwartier wisselen de leerlingen.',
    result: 'Er kwamen meer mensen dan er stoelen waren.',
    tips: 'Vraag ouders die nog nooit iets op school deden.',
    ...{ themes: ['Ouders'], schoolTypes: ['vmbo'] },
    upTo: 'startReview',
    peer: { who: 'milan', text: 'Wat vroegen de leerlingen? Dat zou ik er graag bij lezen.' },
  },
  {
    ...{ network: 'lob', by: 'pien', day: '2026-10-12', title: 'Warme overdracht met het mbo' },
    summary:
      'In april drinkt elke vmbo-mentor koffie met een studieloopbaanbegeleider. Ze bespreken, met toestemming, alleen wat de leerling zelf wil vertellen.',
    context: 'De papieren overdracht werd zelden gelezen.',
    approach:
      'De leerling vult in wat zij zelf wil laten weten. Mentor en begeleider spreken een half uur af, op de school waar de leerling naartoe gaat.',
    result: 'In september wist de nieuwe begeleider wie er binnenkwam.',
    tips: 'Vraag de leerling eerst. Wat zij niet wil vertellen, blijft thuis.',
    ...{ themes: ['Overgang'], schoolTypes: ['vmbo', 'mbo'] },
    upTo: 'approve',
    peer: { who: 'ada', text: 'De toestemming vooraf is de kern. Zet die bovenaan.' },
  },
  {
    ...{ network: 'lo2', by: 'bo', day: '2026-11-16', title: 'Mijn eerste tien weken LO2' },
    summary: 'Wat ik vooraf had willen weten.',
    ...{ context: 'Ik begon waar nog niets lag.', approach: '', result: '', tips: '' },
    ...{ themes: ['Starten'], schoolTypes: ['vmbo'] },
    peer: { who: 'sanne', text: '' },
  },
  {
    ...{ network: 'bredeVorming', by: 'hanna', day: '2026-11-17' },
    title: 'Eén uur in de aula zonder telefoon',
    summary: 'Schoolleiders zitten een uur tussen de leerlingen en schrijven op wat ze zien.',
    context: 'In het netwerk spraken we af allemaal een uur te gaan zitten.',
    approach: 'Een uur in de aula, zonder telefoon en zonder taak. Daarna drie zinnen opschrijven.',
    result: 'Ik heb twee dingen veranderd: het rooster van de kantine en de plek van de banken.',
    ...{
      tips: 'Ga zitten, niet staan.',
      themes: ['Zichtbaar maken'],
      schoolTypes: ['havo', 'vwo'],
    },
    upTo: 'submit',
    peer: { who: 'marijn', text: '' },
  },
  {
    ...{
      network: 'lo2',
      by: 'noor',
      day: '2026-02-09',
      title: 'Beoordelingskaart met veertig vakjes',
    },
    summary: 'Een kaart waarop alles stond. Te veel, bleek later.',
    context: 'Wij wilden niets missen bij het beoordelen.',
    approach: 'Veertig vakjes op één kaart, per leerling in te vullen.',
    result: 'Wij keken naar de kaart en niet naar de leerling. Daarom hebben we hem ingetrokken.',
    ...{ tips: 'Doe het niet.', themes: ['Beoordelen'], schoolTypes: ['vmbo'] },
    upTo: 'retire',
    peer: { who: 'bo', text: 'Eerlijk verhaal. Ik herken het.' },
  },
];
