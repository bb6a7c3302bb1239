type Ban = { selector: string; message: string };

const rawHtml = 'Raw HTML opens the door to script injection: render text or components instead.';
const clock = 'Take the time from the injected clock, so that tests and jobs can move it.';
const lonely = 'A lonely test hides all the others: take `.only` away.';

/** Syntax that the linter refuses, each with the sentence that says what to do instead. */
export const bans = {
  everywhere: [
    { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: rawHtml },
    { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: rawHtml },
    {
      selector: 'SvelteDirective[kind="Binding"][key.name.name=/^(innerHTML|textContent)$/]',
      message: rawHtml,
    },
  ] satisfies Ban[],

  ownClock: [
    {
      selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      message: clock,
    },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
    { selector: 'CallExpression[callee.name="Date"]', message: clock },
  ] satisfies Ban[],

  lonelyTest: [
    {
      selector:
        'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name="only"]',
      message: lonely,
    },
  ] satisfies Ban[],
};
