/** mapshaper, in memory: GeoJSON in, GeoJSON out, one command line between. */
import mapshaper from 'mapshaper';

/**
 * @param {Record<string, object>} files name.json to GeoJSON
 * @param {string} commands everything between the program's name and the output
 * @returns {Promise<any>} the output layer as GeoJSON with clockwise exterior rings (d3-geo's winding)
 */
export async function shape(files, commands) {
	const out = await mapshaper.applyCommands(`${commands} -o out.json format=geojson gj2008 precision=0.000001`, files);
	return JSON.parse(out['out.json'].toString());
}

/** @param {any} geometry @returns {number[][][][]} the polygons of a Polygon or MultiPolygon */
export const polygonsOf = (geometry) =>
	!geometry ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** @param {any} geometry @returns {number[][][]} the lines of a LineString or MultiLineString */
export const linesOf = (geometry) =>
	!geometry ? [] : geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

/** @param {any[]} features */
export const collection = (features) => ({ type: 'FeatureCollection', features });

/** @param {string} type @param {any} coordinates @param {object} [properties] */
export const feature = (type, coordinates, properties = {}) => ({
	type: 'Feature',
	properties,
	geometry: { type, coordinates }
});

/** @param {any} out mapshaper gives features, or bare geometries where there are no attributes @returns {any[]} */
export const geometriesOf = (out) => out.geometries ?? out.features.map((/** @type {any} */ f) => f.geometry);
