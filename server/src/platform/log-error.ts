export interface ErrorDescription {
  name: string;
  message?: string;
  code?: string | number;
  stack: string[];
}

/** What a log line may say of an error: store errors quote stored values, so only their kind. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  return {
    name: error.name,
    message: quotesValues(error) ? undefined : error.message.slice(0, 300),
    code: codeOf(error),
    stack: stackLines(error),
  };
}

function quotesValues(error: Error): boolean {
  return /^Mongo|^(Cast|Validation|Validator|StrictMode|Zod)|^BSON/.test(error.name);
}

function codeOf(error: Error): string | number | undefined {
  if (!('code' in error)) return undefined;
  return typeof error.code === 'string' || typeof error.code === 'number' ? error.code : undefined;
}

/** The lines after the message, which may run over several lines itself. */
function stackLines(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
