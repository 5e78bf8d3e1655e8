/** Interface words of the picture in the browser. */
export const LEDGER_WORDS = ['figure.ledger', 'ledger.title', 'sheet.close'] as const;
export type LedgerWord = (typeof LEDGER_WORDS)[number];
