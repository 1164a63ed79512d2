import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router";
import { Problem } from "../api/errors";
import { configuration as keptConfiguration } from "../api/kept-answers";
import { Waiting } from "../ui/waiting";
import { Identity, userManagerFor } from "./auth";
import { IdentityDownPage } from "./identity-down-page";
import { LoginGate } from "./login-gate";
import { makeRouter } from "./routes";
import { theme } from "./theme";

const worthRetrying = (failures: number, error: Error) =>
  failures < 2 && navigator.onLine && (!(error instanceof Problem) || error.status === 0 || error.status === 502);
const queries = new QueryClient({
  defaultOptions: {
    // asked without a network, too: the answer is then what the phone has kept, or that there is no network
    queries: { retry: worthRetrying, staleTime: 5_000, networkMode: "always", refetchOnReconnect: true },
    mutations: { networkMode: "always" },
  },
});

function Pages() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}

function Start() {
  const configuration = useQuery({
    queryKey: ["client-configuration"],
    queryFn: keptConfiguration,
    staleTime: Infinity,
  });
  const manager = useMemo(() => configuration.data && userManagerFor(configuration.data), [configuration.data]);
  if (configuration.isError) return <IdentityDownPage retry={() => void configuration.refetch()} />;
  if (!manager || !configuration.data) return <Waiting />;
  return (
    <Identity manager={manager}>
      <LoginGate demoUsers={configuration.data.demoUsers}>
        <Pages />
      </LoginGate>
    </Identity>
  );
}

export function Application() {
  const { i18n } = useTranslation();
  const chinese = i18n.language !== "en";
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    dayjs.locale(chinese ? "zh-cn" : "en");
  }, [i18n.language, chinese]);
  return (
    <ConfigProvider theme={theme} locale={chinese ? zh : en} button={{ autoInsertSpace: false }}>
      <App component={false} message={{ maxCount: 2, duration: 4 }}>
        <QueryClientProvider client={queries}>
          <Start />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
