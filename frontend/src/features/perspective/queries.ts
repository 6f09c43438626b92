/** What a change of perspectives or of what is asked makes out of date. */
export const REFRESHED = [['perspectives'], ['standard-items'], ['coverage']];
