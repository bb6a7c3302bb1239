/** Hard stops in lines; docs/STYLE.md says what to aim for. */
export const fileLimit = 250;
export const svelteLimit = 200;
export const functionLimit = 40;
