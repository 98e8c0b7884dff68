// Copies a block of code, the text beside the button where it is not the text as shown; or passes the page on, by the
// platform's own sheet or by its address where there is none.
addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy], [data-share]");
  if (!button) return;
  const said = button.nextElementSibling, { copy, share } = button.dataset, url = location.href.split("#")[0];
  try {
    // A reader who closes the sheet has changed their mind: nothing to say.
    if (share != null && navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
    await navigator.clipboard.writeText(share == null ? copy || button.parentNode.querySelector("code").textContent.trimEnd() : url);
    said.textContent = share == null ? "Copied" : "Address copied";
  } catch {
    said.textContent = "Not allowed";
  }
  setTimeout(() => (said.textContent = ""), 2000);
});
