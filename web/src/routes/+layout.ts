import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  english: data.locale === 'en' ? await loadEnglish() : undefined,
});

async function loadEnglish() {
  const { english } = await import('#lib/i18n/messages/en/index.ts');
  return english;
}
