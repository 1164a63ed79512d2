/** Sends the form from the field in which somebody writes, without the mouse: Ctrl or Command with Enter. */
export function sendByKey(event: React.KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
