export declare const entries: { index: string; cli: string; database: string };
export declare function bundle(sources: Record<string, string>, outdir: string): Promise<void>;
