export function used(): Set<string>;
export function compare(catalogue: Record<string, unknown>): { missing: string[]; unused: string[] };
