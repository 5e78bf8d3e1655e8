/** Interface words of the sheet, in the browser. */
export const SHEET_WORDS = [
	'mark.join',
	'report',
	'report.paragraph',
	'report.machine',
	'sheet.close',
	'sheet.silent',
	'sheet.row',
	'sheet.link',
	'sheet.copied',
	'sheet.agreed',
	'sheet.single',
	'sheet.disputed',
	'sheet.warning',
	'sheet.once'
] as const;

/** Interface words of the evidence page, which the server alone renders. */
export const EVIDENCE_PAGE_WORDS = [
	'evidence.title',
	'evidence.intro',
	'evidence.claim',
	'evidence.place',
	'evidence.page.jump',
	'evidence.page.parts',
	'evidence.page.parts.note',
	'evidence.page.legend',
	'evidence.page.thread',
	'evidence.page.versions',
	'evidence.page.silent',
	'evidence.file.title',
	'evidence.file.about',
	'about.title',
	'about.none',
	'ledger.title',
	'ledger.count',
	'ledger.agreed',
	'ledger.single',
	'ledger.disputed',
	'legend.gives',
	'legend.differs',
	'legend.speaks',
	'legend.silent',
	'mark.join',
	'nav.label',
	'report',
	'report.paragraph',
	'report.machine',
	'sheet.silent'
] as const;

/** Interface words of the form that finds rows on the evidence page. */
export const FILTER_WORDS = [
	'evidence.find.title',
	'evidence.find.search',
	'evidence.find.hint',
	'evidence.find.chapter',
	'evidence.find.chapter.all',
	'evidence.find.report',
	'evidence.find.report.all',
	'evidence.find.told',
	'evidence.find.all',
	'evidence.find.count',
	'evidence.find.none',
	'evidence.find.none.hint',
	'evidence.find.reset',
	'evidence.find.back'
] as const;

/** Interface words of the ledger's files. The columns of the CSV file are called `evidence.file.<column>`. */
export const FILE_WORDS = [
	'evidence.file.credit',
	'evidence.file.claim',
	'evidence.file.chapter',
	'evidence.file.told',
	'evidence.file.words',
	'evidence.file.report',
	'evidence.file.speaks',
	'evidence.file.paragraph',
	'evidence.file.version',
	'evidence.file.gives',
	'evidence.file.quote',
	'evidence.file.machine',
	'evidence.file.stated',
	'evidence.file.precision',
	'evidence.file.from',
	'evidence.file.to',
	'evidence.file.note',
	'evidence.file.yes',
	'evidence.file.no'
] as const;
