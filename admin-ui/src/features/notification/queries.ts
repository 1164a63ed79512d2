import { queryOptions } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { DeliveryPage, NotificationPreferences, Webhook, WebhookList } from "../../api/types";

export const PREFERENCES = "/notification-preferences";
export const WEBHOOKS = "/webhooks";

export const preferencesQuery = () => queryOptions({ queryKey: ["notification-preferences"], queryFn: () => get<NotificationPreferences>(PREFERENCES) });
export const webhooksQuery = () => queryOptions({ queryKey: ["webhooks"], queryFn: () => get<WebhookList>(WEBHOOKS) });
export const webhookQuery = (id: string) => queryOptions({ queryKey: ["webhooks", id], queryFn: () => get<Webhook>(`${WEBHOOKS}/${id}`) });
/** What waits goes out by itself, so the page looks again. */
export const deliveriesQuery = (id: string, state: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["webhooks", id, "deliveries", state, cursor],
    queryFn: () => get<DeliveryPage>(`${WEBHOOKS}/${id}/deliveries`, { state, cursor }),
    refetchInterval: 5_000,
  });
