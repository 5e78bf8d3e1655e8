/** Interface words that the marks of running text are drawn and spoken with. */
export const MARK_WORDS = [
	'mark.gives',
	'mark.parted',
	'mark.differs',
	'mark.speaks',
	'mark.silent',
	'mark.join',
	'record.label',
	'aside.computed',
	'aside.inferred'
] as const;
