const NOTICE = /^\/notice\/([^/]+)\/?$/;
const SCANNED = /^\/q\/e\/[^/]+\/?$/;

/** The notice an address leads to without any login; undefined where a login is needed. */
export function publicNoticeIn({ pathname, search }: { pathname: string; search: string }): string | undefined {
  const token = NOTICE.exec(pathname)?.[1];
  if (token) return decodeURIComponent(token);
  return SCANNED.test(pathname) ? (new URLSearchParams(search).get("n") ?? undefined) : undefined;
}

const PUBLIC_LIST = /^\/public\/listings\/?$/;

/** Whether an address leads to the public list of listed supervision, which needs no login. */
export function isPublicList({ pathname }: { pathname: string }): boolean {
  return PUBLIC_LIST.test(pathname);
}
