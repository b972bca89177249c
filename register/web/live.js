/**
 * Runs in the page: keeps its progress fresh, and copies the workflow. Without it, the page reloads
 * itself.
 */
const region = document.querySelector('#progress');
const title = document.querySelector('#title');
const spoken = document.querySelector('#spoken');
const ended = document.querySelector('#ended');
const events = new EventSource('/events');

events.addEventListener('message', ({ data }) => {
  const { version, progress, heading, line } = JSON.parse(data);
  if (region.dataset.version === version) return;
  region.dataset.version = version;
  const hadFocus = region.contains(document.activeElement);
  region.innerHTML = progress;
  title.innerHTML = heading;
  const alert = region.querySelector('.alert');
  // Read aloud by screen readers, in place of the whole list. What went wrong is read by itself.
  spoken.textContent = alert ? '' : line;
  if (alert) alert.focus();
  else if (hadFocus) region.focus();
});

events.addEventListener('end', () => {
  events.close();
});

events.addEventListener('error', () => {
  if (events.readyState !== EventSource.OPEN) ended.hidden = false;
});

events.addEventListener('open', () => {
  ended.hidden = true;
});

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('.copy');
  if (!button) return;
  const code = button.parentElement.querySelector('code');
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
  } catch {
    // Without the right to write to the clipboard, the text is selected for the reader to copy.
    getSelection().selectAllChildren(code);
    button.textContent = 'Selected';
  }
});
