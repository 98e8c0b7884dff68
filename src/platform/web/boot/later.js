// What lies below the first screen is laid out when it comes near (layout.css), or here, piece by piece while there is
// nothing else to do: from then on every place on the page is where it stays. A new page begins anew.
const LATER = "main section ~ section, .note-after, .prose > :is(figure, .formula, .table-frame)";
let turn = 0;
const finish = async () => {
  const mine = ++turn, pieces = document.querySelectorAll(LATER);
  if ("busy" in page || !("later" in page)) return;
  for (const piece of pieces) {
    await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
    if (turn !== mine) return;
    piece.dataset.drawn = "";
    piece.offsetTop;
  }
  delete page.later;
  for (const piece of pieces) delete piece.dataset.drawn;
};
new MutationObserver(finish).observe(root, { attributeFilter: ["data-busy"] });
finish();
