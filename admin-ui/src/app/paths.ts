/** Every address of the client; the only place where one is spelled. */
export const paths = {
  work: "/",
  report: "/report",
  register: "/hidden-dangers",
  record: (number: string) => `/hidden-dangers/${number}`,
  catalogue: "/catalogue",
  template: (id: string) => `/catalogue/${id}`,
  rulePacks: "/rule-packs",
  inspectionImport: "/inspection-imports",
  notices: "/notices",
  audit: "/audit",
  signedIn: "/auth/callback",
  silentRenew: "/silent-renew.html",
} as const;
