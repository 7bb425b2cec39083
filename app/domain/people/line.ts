/** The line under somebody's name, in UTF-16 units. */
export const longestLine = 120;
