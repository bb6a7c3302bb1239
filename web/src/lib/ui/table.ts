export interface Column<Row> {
  id: string;
  label: string;
  /** The plain text of a cell; also what stands there when nothing draws it. */
  text: (row: Row) => string;
  /** `end` for numbers and money. */
  align?: 'start' | 'end';
  /** Drawn by the `cell` snippet of the table. */
  custom?: boolean;
}
