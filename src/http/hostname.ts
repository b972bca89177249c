/**
 * Host names of URLs, in the form in which they are compared: that of `URL`, lower case, and
 * without a dot at the end.
 */

/** @see https://www.rfc-editor.org/rfc/rfc1034#section-3.1 */
export function toHostname({ hostname }: URL): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/** Whether the URL's host is this machine by its form: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(url: URL): boolean {
  const hostname = toHostname(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
