declare global {
	namespace App {
		interface PageState {
			/** The claim whose sheet is open, and the version told at its mark. */
			sheet?: { id: string; version: string | null };
		}
	}
}

export {};
