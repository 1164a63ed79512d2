import { LedgerView } from "./ledger-view";

export default function InterviewsPage() {
  return <LedgerView kind="INTERVIEW" />;
}
