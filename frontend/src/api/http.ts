import { currentLanguage, t } from "../i18n";

/** An RFC 9457 answer of the server, or what became of a request that got none. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: "offline" | "timeout" | "http",
    readonly status: number,
    readonly title: string,
    readonly detail: string = "",
    /** Every member of the answer, the kind's own ones too. */
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail || title);
    this.name = "ApiProblem";
  }
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** What to tell a person about any error. */
export function explain(error: unknown): string {
  if (error instanceof ApiProblem) return error.detail || error.title;
  return t("Beklenmeyen bir hata oluştu.");
}

const TIMEOUT_MS = 10_000;

/** The address with the chosen language and the given parameters. */
export function address(url: string, params: Record<string, string | number | undefined> = {}): string {
  const full = new URL(url, document.baseURI);
  full.searchParams.set("dil", currentLanguage());
  for (const [name, value] of Object.entries(params)) if (value !== undefined) full.searchParams.set(name, String(value));
  return full.href;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get("content-type") ?? "";
  const body = type.includes("json") ? ((await response.json().catch(() => ({}))) as { title?: string; detail?: string; [member: string]: unknown }) : {};
  const title = body.title ?? (response.status >= 500 ? t("Sunucu şu anda yanıt veremiyor.") : t("İstek yerine getirilemedi."));
  return new ApiProblem("http", response.status, title, body.detail ?? "", body);
}

/** Asks our own server and reads the answer. Throws ApiProblem, or the AbortError when `signal` was aborted by the caller. */
export async function request<T>(url: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
  const { signal } = init;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  const giveUp = (): void => controller.abort();
  signal?.addEventListener("abort", giveUp, { once: true });
  if (signal?.aborted) giveUp();
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    if (!response.ok) throw await problemOf(response);
    return await read(response);
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    if (signal?.aborted) throw error;
    if (controller.signal.aborted) throw new ApiProblem("timeout", 0, t("Sunucu 10 saniyede yanıt vermedi."));
    throw new ApiProblem("offline", 0, t("Sunucuya ulaşılamıyor. Bağlantınızı denetleyin."));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}

/** GET of JSON; throws as `request` does. */
export function getJson<T>(url: string, options: { signal?: AbortSignal; accept?: string } = {}): Promise<T> {
  const headers = { Accept: options.accept ?? "application/json, application/geo+json, application/problem+json" };
  return request(url, { headers, ...(options.signal ? { signal: options.signal } : {}) }, (response) => response.json() as Promise<T>);
}
