/** The programme that holds both networks of school leaders. */
export const onderwijsInBeweging = {
  name: 'Onderwijs in Beweging (demo)',
  description:
    'Een programma voor scholen die hun onderwijs vernieuwen in samenhang met hun mensen en hun organisatie.',
};
