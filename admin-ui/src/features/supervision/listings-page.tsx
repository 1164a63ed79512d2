import { LedgerView } from "./ledger-view";

export default function ListingsPage() {
  return <LedgerView kind="LISTING" />;
}
