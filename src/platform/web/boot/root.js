// The document itself, for all that follows.
const root = document.documentElement, page = root.dataset;
