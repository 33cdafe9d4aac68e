export interface SourceFile { path: string; text: string }
export const FLOORS: string[];
export function offences(files: SourceFile[]): string[];
export function sources(folder?: string): SourceFile[];
