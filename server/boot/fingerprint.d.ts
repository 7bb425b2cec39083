export declare function compareSources(
  stamp: string,
  sources: string[],
  extra?: string,
): { changed: boolean; remember: () => void };
export declare function hashText(text: string): string;
export declare function hashFile(file: string): string;
