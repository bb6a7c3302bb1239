/**
 * The words that turn up first when passwords are guessed: those of the well-known lists, in the
 * form that `foldLetters` gives them, and what Dutch schools and their networks would think of.
 */
export const commonWords: readonly string[] = `
  aaaa abcd access account admin administrator alexander amanda america amsterdam andrea andrew
  angel angels animal anthony apple april arsenal asdf ashley asshole august augustus austin awesome
  babe babyblue babygirl badboy badminton bailey banana barcelona baseball basketball batman beautiful
  beheer beheerder bienvenue bigboy bigdick biteme blabla blackie blessed blink bloem bloemen boomer
  boston brandon bubbles buster butterfly captain carlos casper changeme charles charlie chelsea
  cheese chicken chocolate chris cocacola computer control cookie corvette courtney cowboys cricket
  crystal dallas daniel danielle dead december default diamond doctor dolphin donald dragon dreams
  eagles eindhoven elizabeth emily enter epstein ferrari feyenoord fiets fishing flower flowers
  football forever frank freedom friend friends fuckme fuckyou gandalf geheim geheimwoord gemini
  george ginger goedemorgen google groningen guest guitar hallo hannah harley hello herfst hockey
  holiday holland hottie hunter iceman iloveyou internet jackson january januari jasmine jennifer
  jessica jesus johnny jordan joseph joshua juli july june juni junior justin killer kitten klaasje
  knuffel koekje konijn kwaliteit lakers lente letmein letmeinnow liefde liefje lieverd liverpool login london
  lovely loveme loveyou lucky maart maggie mama manager march marina marlboro martin master matrix
  matthew maverick mercedes merlin michael michelle mickey midnight mijn monday monkey monster
  moppie morgen mother mustang myspace naruto natasha nederland nederlands newyork nicole nicolas
  nintendo november oktober october online opensesame orange oranje pass passw passwort password
  pepper phoenix pikachu player please pokemon porsche poep princess prinses private purple qazwsx
  qweasd qweasdzxc qazwsxedc qwer qwert qwerty qwertz rabbit raiders rainbow ranger rangers restart richard robert rocket root
  rotterdam samantha samsung scooby scooter secret secure security september service shadow shalom
  silver single slipknot smokey snoopy soccer softball sophie spiderman spongebob spring startpassword
  starwars steelers summer sunday sunflower sunshine superman superstar support sweety system
  taylor temp temppass tennis test tester testing thomas thunder tigger tijdelijk toegang trinity
  trustno twitter ubuntu unknown user utrecht vakantie vader valentine vanilla voetbal vrijdag
  vriend vrienden vogel wachtwoord walter warrior water website welcome welkom whatever william
  willem windows winner winston winter yamaha yankees yellow zaterdag zeemeermin zomer zondag zxcv
  zxcvbn zxcvbnm maandag dinsdag woensdag donderdag februari february april mei

  basisschool bestuur bijeenkomst burgerschap cursus decaan decanen dekaan digibord directeur docent
  docenten eindexamen examen examens facilitator gymnasium havo havovwo huiswerk jaar juf juffrouw
  kerndoelen kennis kennisdelen kennisnet klas klassen leerdoel leerjaar leerkracht leerkrachten
  leerkring leerkringen leerlijn leerling leerlingen leernetwerk leernetwerken leerplan leervraag
  leervragen leraar lerares leraren leren lerend lerende les leskring lesgeven leslokaal lessen loopbaan
  magister meester mentor mentoren middelbare netwerk netwerken netwerkleren onderbouw onderwijs
  onderwijsassistent onderwijzer passend pedagogiek praktijkschool primair rapport regio rekenen rector rooster
  samen samenleren samenwerken school schoolleider schoolleiders schoolplein scholen scholengemeenschap
  somtoday speciaal student studenten stagiair taal taalbeleid teamleider techniek techniekonderwijs toets toetsen
  vakgroep vmbo voortgezet vwo bovenbouw brugklas brugpieper wiskunde aardrijkskunde biologie geschiedenis
  teacher teachers classroom education learning network networks schools students

  correcthorsebatterystaple ikhouvanjou ikhouvanschool iloveschool jijentegenhem makkelijk
  moeilijk nietvergeten nogeentje onthouden vergeten watisditnou weetikniet welkomopschool
  whatsapp ditiseenwachtwoord mijnwachtwoord thisisapassword
`
  .trim()
  .split(/\s+/);
