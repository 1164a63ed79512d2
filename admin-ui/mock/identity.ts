import { people } from "./people";

const encode = (value: object | string) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

export interface Redirect {
  location?: string;
  html?: string;
  json?: unknown;
  cookie?: string;
}

function loginPage(query: URLSearchParams, wrong: boolean): string {
  const hidden = [...query].map(([name, value]) => `<input type="hidden" name="${name}" value="${value.replaceAll('"', "&quot;")}">`).join("");
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录</title><main><h1>登录</h1>${wrong ? "<p role=alert>用户名或密码不正确</p>" : ""}<form method="get" action="/mock-identity/authorize">${hidden}
<p><label>用户名 <input name="username" value="${query.get("login_hint") ?? ""}"></label></p><p><label>密码 <input name="password" type="password"></label></p><button type="submit">登录</button></form></main></html>`;
}

/** An OpenID provider just large enough for the client's own login code to run against; it signs nothing. */
export function identity(origin: string, path: string, query: URLSearchParams, form: URLSearchParams, cookie: string): Redirect {
  const issuer = `${origin}/mock-identity`;
  if (path.endsWith("openid-configuration"))
    return { json: { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, end_session_endpoint: `${issuer}/logout`, jwks_uri: `${issuer}/jwks` } };
  if (path.endsWith("/authorize")) {
    const typed = people.find(({ username, password }) => username === query.get("username") && password === query.get("password"));
    const known = typed ?? people.find(({ username }) => cookie.includes(`mock-user=${username}`));
    const back = new URL(query.get("redirect_uri") ?? origin);
    back.searchParams.set("state", query.get("state") ?? "");
    if (!known && query.get("prompt") === "none") back.searchParams.set("error", "login_required");
    else if (!known) return { html: loginPage(query, query.has("username")) };
    else back.searchParams.set("code", encode({ username: known.username, nonce: query.get("nonce") }));
    return { location: back.href, cookie: known && `mock-user=${known.username}; Path=/` };
  }
  if (path.endsWith("/token")) {
    const { username, nonce } = JSON.parse(Buffer.from(form.get("code") ?? "", "base64url").toString()) as { username: string; nonce?: string };
    const seconds = Math.floor(Date.now() / 1000);
    const idToken = `${encode({ alg: "none" })}.${encode({ iss: issuer, sub: username, aud: "anlan-ui", iat: seconds, exp: seconds + 600, nonce: nonce ?? undefined })}.`;
    return { json: { access_token: `mock.${encode(username)}.token`, id_token: idToken, token_type: "Bearer", expires_in: 300, scope: "openid profile" } };
  }
  if (path.endsWith("/logout")) return { location: query.get("post_logout_redirect_uri") ?? origin, cookie: "mock-user=; Path=/; Max-Age=0" };
  return { json: { keys: [] } };
}
