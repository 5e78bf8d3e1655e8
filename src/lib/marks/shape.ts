import type { Element } from 'hast';
import { s } from 'hastscript';
import { SHAPE_BOX, shapePath } from '../graphics/shapes.ts';
import type { Report } from '../model/story.ts';

/**
 * The shape of a report, painted in its colour. Sized by styles.
 * @param kind further class: what the shape is here
 */
export const shapeOf = (report: Report, kind: string): Element =>
	s(
		'svg',
		{
			className: ['shape', kind, report.shape],
			'data-report': report.id,
			viewBox: `0 0 ${SHAPE_BOX} ${SHAPE_BOX}`,
			'aria-hidden': 'true',
			focusable: 'false'
		},
		s('path', { d: shapePath(report.shape) })
	);
