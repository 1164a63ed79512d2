import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { App } from "antd";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import "../src/i18n/i18n";

/** Draws a page at an address, with what the application puts around it. */
export function show(element: ReactNode, address = "/", pattern = "*") {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path: pattern, element }, { path: "*", element: null }], { initialEntries: [address] });
  render(
    <App component={false}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>,
  );
  return router;
}
