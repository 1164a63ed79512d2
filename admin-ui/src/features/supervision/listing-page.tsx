import { ProceedingFileView } from "./proceeding-file-view";

export default function ListingPage() {
  return <ProceedingFileView kind="LISTING" />;
}
