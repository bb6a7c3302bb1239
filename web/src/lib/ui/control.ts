/** What a control needs to be tied to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  required: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** What every field says about itself. */
export interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  labelHidden?: boolean;
  /** Narrows a list: nobody asks whether that must be filled in. */
  filters?: boolean;
}
