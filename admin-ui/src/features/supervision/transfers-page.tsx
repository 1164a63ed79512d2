import { LedgerView } from "./ledger-view";

export default function TransfersPage() {
  return <LedgerView kind="ENFORCEMENT" />;
}
