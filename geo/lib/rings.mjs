/** Rings of polygons in the plane. */
import { polygonArea, polygonContains } from 'd3-polygon';

/** @typedef {number[][]} Ring */

/** @param {Ring} ring @returns {number} without the sign that tells its winding */
export const areaOf = (ring) => Math.abs(polygonArea(/** @type {any} */ (ring)));

/** @param {Ring} ring @param {number[]} point */
export const inRing = (ring, point) => polygonContains(/** @type {any} */ (ring), /** @type {any} */ (point));

/** Whether a polygon's area covers a point, by the even-odd rule, which suits holes and islands alike. @param {Ring[]} rings @param {number[]} point */
export const covers = (rings, point) => rings.filter((ring) => inRing(ring, point)).length % 2 === 1;
