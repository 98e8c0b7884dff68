// A picture's link opens it in place. Escape, the button, and a click anywhere close it; the link has the focus again.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a.zoom");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const box = document.createElement("dialog"), image = new Image(), button = document.createElement("button");
  box.className = "zoomed";
  box.ariaLabel = image.alt = link.querySelector("img").alt;
  image.src = link.href;
  button.textContent = "Close";
  box.append(image, button);
  box.onclick = () => box.close();
  const still = (on) => root.toggleAttribute("data-zoomed", on);
  box.onclose = () => { still(false); box.remove(); link.focus(); };
  still(true);
  link.after(box);
  box.showModal();
}, true);
