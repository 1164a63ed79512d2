import { UserManager } from "oidc-client-ts";

// Runs inside the hidden frame of the silent renewal, or the small window of a new login, and hands the
// answer to the page that asked.
void new UserManager({ authority: "", client_id: "", redirect_uri: "" }).signinCallback();
