/** Which threads of a network the list shows. */
export interface ThreadChoice {
  category?: string | undefined;
  theme?: string | undefined;
  following?: boolean | undefined;
  unread?: boolean | undefined;
  /** Where the page begins. */
  after?: string | undefined;
}

const ID = /^[0-9a-f]{24}$/;

/** The choice that an address makes; a word that makes no sense chooses nothing. */
export function choiceOf(query: URLSearchParams): ThreadChoice {
  const id = (name: string) => {
    const asked = query.get(name) ?? '';
    return ID.test(asked) ? asked : undefined;
  };
  return {
    category: id('soort'),
    theme: id('thema'),
    following: query.get('volg') === '1' || undefined,
    unread: query.get('nieuw') === '1' || undefined,
    after: query.get('na') ?? undefined,
  };
}

/** The address of a choice, on the page of the list. */
export function filterQuery(choice: ThreadChoice): string {
  const pairs = Object.entries({
    soort: choice.category,
    thema: choice.theme,
    volg: choice.following && '1',
    nieuw: choice.unread && '1',
    na: choice.after,
  }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `?${new URLSearchParams(pairs).toString()}`;
}

export function isFiltered({ category, theme, following, unread }: ThreadChoice): boolean {
  return Boolean(category ?? theme ?? following ?? unread);
}
