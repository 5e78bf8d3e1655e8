/** Interface words of the picture in the browser. */
export const CALENDAR_WORDS = ['figure.calendar', 'calendar.marks', 'mark.join', 'numerals.join'] as const;
