// The first page's switches.

const said = document.getElementById('said');

for (const form of document.querySelectorAll('form[data-post]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch(form.dataset.post, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    if (answer.ok && form.dataset.post.endsWith('/reset')) location.reload();
    said.textContent = answer.ok ? 'Done.' : `That failed (${answer.status}).`;
  });
}
