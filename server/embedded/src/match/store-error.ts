/** A refusal that the driver sees as a MongoServerError with this `code`, `codeName` and message. */
export class StoreError extends Error {
  code: number;
  codeName: string;

  constructor(code: number, codeName: string, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
    this.codeName = codeName;
  }
}

/** Code 2: a value that the operator does not accept. */
export function badValue(message: string): StoreError {
  return new StoreError(2, 'BadValue', message);
}

/** Code 9: the request itself cannot be understood. */
export function failedToParse(message: string): StoreError {
  return new StoreError(9, 'FailedToParse', message);
}

/** Code 14: a stored or given value has the wrong type. */
export function typeMismatch(message: string): StoreError {
  return new StoreError(14, 'TypeMismatch', message);
}
