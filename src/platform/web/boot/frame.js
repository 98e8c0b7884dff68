// The colour of the browser's own frame follows the scheme that was chosen, not the system's.
const frame = () => document.querySelectorAll("meta[media]").forEach((one) => {
  const { theme } = page, { scheme } = one.dataset;
  one.media = theme ? (theme === scheme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
});
new MutationObserver(frame).observe(root, { attributeFilter: ["data-theme"] });
frame();
