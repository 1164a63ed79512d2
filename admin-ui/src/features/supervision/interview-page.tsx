import { ProceedingFileView } from "./proceeding-file-view";

export default function InterviewPage() {
  return <ProceedingFileView kind="INTERVIEW" />;
}
