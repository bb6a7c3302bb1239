// Beside the contract and not out of it: that would bring its schemas into the browser.
/** As many files as one version of material holds. */
export const FILES_PER_VERSION = 10;
