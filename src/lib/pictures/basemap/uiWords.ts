/** Interface words of a map's scale bar, compiled into the scenes of every kind that shows one. */
export const SCALE_WORDS = ['map.km'] as const;
