import { request } from "./http";

const csrf = (): string => /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";

/** Sends JSON that changes something, with the token of the session. Throws as `request` does. */
export const send = <T>(method: string, url: string, body: unknown, read: (response: Response) => Promise<T>, headers: Record<string, string> = {}): Promise<T> =>
  request(
    url,
    {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json, application/problem+json", "X-CSRFToken": csrf(), ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    },
    read,
  );
