/** The projection itself, in plain JavaScript: geo/ bakes the base maps with it, and Node reads it as it is. */
import { geoConicConformal } from 'd3-geo';

/**
 * @typedef {object} ProjectionParameters as a story's story.yaml gives them
 * @property {readonly [longitude: number, latitude: number]} centre the meridian that stands upright, and the latitude
 * of the plane's origin on it; degrees
 * @property {readonly [south: number, north: number]} parallels the standard parallels, along which lengths are true;
 * degrees
 */

/** Mean radius of the earth, km: makes a unit of the plane one kilometre along the standard parallels. */
const EARTH = 6371;

/**
 * The conic conformal projection (Lambert's) with these parameters: x grows east, y grows south, both in km.
 * @param {ProjectionParameters} parameters
 * @returns {import('d3-geo').GeoConicProjection}
 */
export const conic = ({ centre, parallels }) =>
	geoConicConformal()
		.rotate([-centre[0], 0])
		.center([0, centre[1]])
		.parallels([parallels[0], parallels[1]])
		.scale(EARTH)
		.translate([0, 0])
		.clipExtent(null)
		.precision(0);
