import type { Delivery, NotificationPreferences, NoticeTopic, TopicPreference, Webhook, WebhookWish } from "../src/api/types";

const TOPICS: NoticeTopic[] = ["DEADLINES", "HANDLING", "SUPERVISION", "RULES", "OPERATION"];
const atFirst = (topic: NoticeTopic): TopicPreference => ({ topic, mail: topic === "HANDLING" || topic === "RULES" ? "DIGEST" : "AT_ONCE", shown: true, mutable: topic === "DEADLINES" || topic === "HANDLING" || topic === "RULES" });
let chosen: NotificationPreferences = { language: "zh-CN", quietFrom: "22:00", quietTo: "07:00", topics: TOPICS.map(atFirst), address: null, mailReady: false };

/** What a person chose, as long as the page is open; the mock sends no mail. */
export function preferences(method: string, body: unknown): NotificationPreferences {
  if (method === "PUT") {
    const wish = body as NotificationPreferences;
    chosen = { ...chosen, ...wish, topics: chosen.topics.map((topic) => ({ ...topic, ...wish.topics.find((other) => other.topic === topic.topic) })) };
  }
  return chosen;
}

const DAY = 86_400_000;
const made = () => new Date().toISOString();
const webhooks: Webhook[] = [];
const delivery = (): Delivery => ({
  id: "00000000-0000-4000-8000-000000000001",
  kind: "RECTIFICATION_ORDERED",
  number: "HD-2026-000101",
  state: "FAILED",
  createdAt: made(),
  dueAt: new Date(Date.now() + DAY / 48).toISOString(),
  replays: 0,
  attempts: [{ no: 1, at: made(), outcome: "FAILED", status: 503, detail: "Service Unavailable", millis: 84 }],
});

/** Webhooks, as long as the page is open; the mock calls nobody. Undefined where the service would not know it. */
export function webhookAnswer(method: string, id: string | undefined, act: string | undefined, body: unknown): unknown {
  const found = webhooks.find((webhook) => webhook.id === id);
  if (method === "POST" && !id) {
    const webhook = { id: `w${webhooks.length + 1}`, version: 0, scope: "310000", state: "ACTIVE", failingSince: null, createdAt: made(), createdBy: "admin", ...(body as WebhookWish) } as Webhook;
    webhooks.push(webhook);
    return { webhook, secret: "anlan_mock-secret" };
  }
  if (!id) return { items: webhooks };
  if (!found) return undefined;
  if (act === "deliveries") return { items: [delivery()], next: null };
  if (act === "ping") return { arrived: false, status: null, detail: "The mock calls nobody" };
  if (act === "secret") return { webhook: found, secret: "anlan_mock-secret-2" };
  if (act === "replays") return { count: 1 };
  if (act === "pause") found.state = "PAUSED";
  if (act === "resumption") found.state = "ACTIVE";
  if (method === "DELETE") webhooks.splice(webhooks.indexOf(found), 1);
  return Object.assign(found, method === "PUT" ? body : {});
}
