/** Which of the two palettes is in use: light ink on a dark ground, or dark ink on a light one. */
export type Ink = 'day' | 'night';
