/** A clause's name as words in a sentence: "one link". */
export const clauseWords = (id: string): string => id.replaceAll('-', ' ');
