import { addressed, defineArea } from '../../area.ts';
import { plural } from '../../plural.ts';

export const materials = defineArea('materials', {
  title: 'Materiaal',
  lead: addressed(
    'Lesmateriaal en formulieren die scholen hier met elkaar delen. Neem mee wat je kunt gebruiken en breng terug wat jij ervan maakte.',
    'Lesmateriaal en formulieren die scholen hier met elkaar delen. Neem mee wat u kunt gebruiken en breng terug wat u ervan maakte.',
  ),
  bring: 'Materiaal brengen',
  none: {
    title: 'Nog geen materiaal',
    text: addressed(
      'Heb je een toets, een rubric of een draaiboek dat werkt? Wie het eerst brengt, helpt de anderen over de drempel.',
      'Hebt u een toets, een rubric of een draaiboek dat werkt? Wie het eerst brengt, helpt de anderen over de drempel.',
    ),
  },
  nothingFound: { title: 'Niets gevonden', text: 'Met deze keuzes blijft er niets over.' },
  sort: 'Volgorde',
  sorts: { newest: 'Nieuwste eerst', mostUsed: 'Meest gebruikt' },
  notForPupils: 'Niet voor leerlingen',
  adaptation: 'Bewerking',
  broughtBy: (name: string, school: string | undefined) =>
    school ? `Gebracht door ${name}, ${school}` : `Gebracht door ${name}`,
  usedBy: (count: number) =>
    count === 0
      ? 'Nog door geen andere school gebruikt'
      : `Gebruikt door ${plural(count, 'andere school', 'andere scholen')}`,
  version: (number: number) => `versie ${number}`,
  files: (count: number) => plural(count, 'bestand', 'bestanden'),
  removed: 'Weggehaald',
  balance: {
    title: addressed('Jouw school', 'Uw school'),
    ofSchools: 'Per school',
    given: 'Gebracht',
    taken: 'Gehaald',
    school: 'School',
    counts: (given: number, taken: number) => `${given} gebracht, ${taken} gehaald`,
    nudges: {
      bringFirst: addressed(
        'Fijn dat je iets kunt gebruiken. Ligt er op jouw school iets dat een ander verder helpt? Het hoeft niet af te zijn.',
        'Fijn dat u iets kunt gebruiken. Ligt er op uw school iets dat een ander verder helpt? Het hoeft niet af te zijn.',
      ),
      bringAgain: addressed(
        'Je haalt hier veel. Een bewerking die jij maakte, is voor een ander weer nieuw.',
        'U haalt hier veel. Een bewerking die u maakte, is voor een ander weer nieuw.',
      ),
      thanks: addressed(
        'Dank je wel: je school brengt evenveel als zij haalt, of meer.',
        'Dank u wel: uw school brengt evenveel als zij haalt, of meer.',
      ),
    },
    nothing: 'Nog niets gebracht en nog niets gehaald.',
  },
  page: {
    taken: addressed('Je school gebruikt dit', 'Uw school gebruikt dit'),
    takeHint: addressed(
      'Download je iets, dan telt dat als gehaald voor je school. Zo ziet wie het bracht dat het helpt.',
      'Downloadt u iets, dan telt dat als gehaald voor uw school. Zo ziet wie het bracht dat het helpt.',
    ),
    tookIt: addressed('Gehaald voor je school.', 'Gehaald voor uw school.'),
    files: 'Bestanden',
    earlier: 'Eerdere versies',
    newVersion: 'Nieuwe versie',
    edit: 'Gegevens wijzigen',
    adapt: 'Bewerking maken',
    remove: 'Weghalen',
    restore: 'Terugzetten',
    label: 'Markeren als niet voor leerlingen',
    unlabel: 'Markering weghalen',
    more: 'Meer',
    optionsOf: (title: string) => `Wat kan met ${title}`,
    licence: 'Licentie',
    themes: 'Thema’s',
    schoolTypes: 'Schoolsoorten',
    family: 'Stamboom',
    familyLead: 'Waar dit uit voortkwam en wat anderen ervan maakten.',
    hidden: 'Niet meer beschikbaar',
    here: 'deze',
    practices: 'Gebruikt in goede praktijk',
    removedText: (name: string, date: string) => `Weggehaald door ${name} op ${date}.`,
    notForPupilsText:
      'Toetsen en antwoordmodellen blijven binnen het netwerk. Dit materiaal kan nooit openbaar worden, en een bewerking ervan ook niet.',
  },
  notes: {
    title: 'Ervaringen van scholen',
    none: addressed(
      'Nog geen ervaringen. Heb je het gebruikt? Twee regels helpen de volgende school.',
      'Nog geen ervaringen. Hebt u het gebruikt? Twee regels helpen de volgende school.',
    ),
    usedAt: (school: string) => `Gebruikt op ${school}:`,
    own: addressed('Hoe ging het bij jou op school?', 'Hoe ging het bij u op school?'),
    ofOwn: {
      none: 'Nog geen ervaringen.',
      label: addressed('Hoe gebruik je het zelf?', 'Hoe gebruikt u het zelf?'),
      hint: addressed(
        'Twee regels voor wie het van je overneemt: wanneer werkt het, en waar let je op. Leeg laten haalt de tekst weg.',
        'Twee regels voor wie het van u overneemt: wanneer werkt het, en waar let u op. Leeg laten haalt de tekst weg.',
      ),
    },
    hint: addressed(
      'Twee regels: wat deed je ermee en wat viel op. Leeg laten haalt de tekst weg.',
      'Twee regels: wat deed u ermee en wat viel op. Leeg laten haalt de tekst weg.',
    ),
    save: 'Ervaring bewaren',
    saved: 'De ervaring staat erbij.',
  },
  form: {
    bringTitle: 'Materiaal brengen',
    adaptTitle: 'Bewerking brengen',
    adaptOf: (title: string) => `Een bewerking van: ${title}`,
    changes: 'Wat is er anders?',
    changesHint: 'Eén regel, bijvoorbeeld: aangepast voor groepen van twaalf.',
    title: 'Titel',
    description: 'Omschrijving',
    descriptionHint: 'Wat is het, voor welke leerlingen en hoe zet men het in?',
    themes: 'Thema’s',
    themesHint: 'Gescheiden door een komma, hoogstens zes.',
    schoolTypes: 'Voor welke schoolsoorten?',
    files: 'Bestanden',
    addFiles: 'Bestanden kiezen',
    filesHint: (most: number) => `Hoogstens ${most}, elk tot 25 MB. Slepen mag ook.`,
    filesNeeded: 'Kies minstens één bestand.',
    tooMany: (most: number) => `Er passen er hoogstens ${most} bij elkaar.`,
    removeFile: (name: string) => `${name} weglaten`,
    pupilsTitle: 'Geen gegevens van leerlingen',
    pupilsText:
      'Haal namen, cijfers, gezichten en verslagen van leerlingen eruit voordat het bestand hier staat. Ook in een voorbeeld of een foto.',
    rights: 'Ik mag dit delen',
    rightsHint:
      'Zelf gemaakt, of met toestemming. Staat er een bladzijde uit een methode in? Verwijs er dan naar en neem haar niet op.',
    rightsNeeded: 'Zet dit aan als het klopt. Zonder recht om te delen kan het er niet bij.',
    notForPupils: 'Niet voor leerlingen',
    notForPupilsHint:
      'Voor toetsen en antwoordmodellen. Blijft altijd binnen het netwerk; alleen wie begeleidt kan dit weer uitzetten.',
    licence: 'Licentie',
    licenceHint: 'Wat anderen ermee mogen. Kiest men niets, dan blijft het binnen de scholen hier.',
    submit: 'Brengen',
    brought: 'Gebracht. Dank namens de anderen.',
    uploading: 'Er is nog een bestand onderweg. Even wachten.',
  },
  versionForm: {
    title: 'Nieuwe versie',
    text: 'De vorige versie blijft te vinden. Wie het gebruikt, ziet dat er een nieuwe is.',
    note: 'Wat is er nieuw?',
    submit: 'Versie toevoegen',
    done: 'De nieuwe versie staat erbij.',
  },
  editForm: { title: 'Gegevens wijzigen', submit: 'Bewaren', done: 'De gegevens zijn bijgewerkt.' },
  confirm: {
    removeTitle: 'Dit materiaal weghalen?',
    removeText:
      'Anderen vinden het dan niet meer en goede praktijk die het gebruikt, toont het niet meer. Wat scholen al ophaalden, houden ze. Terugzetten kan.',
    removed: 'Weggehaald.',
    restored: 'Het staat er weer.',
    labelTitle: 'Markeren als niet voor leerlingen?',
    labelText:
      'Dan kan dit nooit openbaar worden, en bewerkingen ervan ook niet. Staat het in een openbare goede praktijk, dan verdwijnt het daar meteen.',
    labelled: 'Gemarkeerd: niet voor leerlingen.',
    unlabelTitle: 'Markering weghalen?',
    unlabelText: 'Doe dit alleen als de markering een vergissing was.',
    unlabelled: 'De markering is weg.',
  },
});
