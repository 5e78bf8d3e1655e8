/** The end of an interface word's key that stands for a plural category of CLDR. */
export const PLURAL_KEY = /\.(zero|one|two|few|many|other)$/;
