import { ProceedingFileView } from "./proceeding-file-view";

export default function TransferPage() {
  return <ProceedingFileView kind="ENFORCEMENT" />;
}
