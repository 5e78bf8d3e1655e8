/** Two runways as short lines: midpoint (OurAirports), length in kilometres, true heading in degrees. */
import { toPlane } from './plane.mjs';

const RUNWAYS = {
	/** Hmeimim, 17/35 */
	OSLK: { middle: [35.94845, 35.4013], length: 2.8, heading: 177 },
	/** Damascus, 05R/23L */
	OSDI: { middle: [36.5104, 33.39565], length: 3.6, heading: 50 }
};

const KM_PER_DEGREE = 111.2;

/** @returns {number[][][]} */
export const runways = () =>
	Object.values(RUNWAYS).map(({ middle: [lon, lat], length, heading }) => {
		const turn = (heading * Math.PI) / 180;
		const north = (Math.cos(turn) * length) / 2 / KM_PER_DEGREE;
		const east = (Math.sin(turn) * length) / 2 / KM_PER_DEGREE / Math.cos((lat * Math.PI) / 180);
		return [toPlane([lon - east, lat - north]), toPlane([lon + east, lat + north])];
	});
