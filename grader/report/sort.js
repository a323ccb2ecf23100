// Tables sort by a click on a heading, and back by another one.
for (const heading of document.querySelectorAll("table.sorts thead th:not(:empty)")) {
  const button = document.createElement("button");
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    const table = heading.closest("table");
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    // The rows of one body belong together; where there is one body alone, each row is by itself.
    const groups = table.tBodies.length > 1 ? [...table.tBodies] : [...table.tBodies[0].rows];
    const cell = (group) => (group.rows ? group.rows[0] : group).cells[heading.cellIndex];
    const value = (group) => cell(group).dataset.value ?? cell(group).textContent.trim();
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    const number = (text) => (text === "" || isNaN(text) ? null : Number(text));
    const order = (one, other) =>
      number(one) !== null && number(other) !== null ? number(one) - number(other) : compare(one, other);
    const sorted = [...groups].sort((one, other) => order(value(one), value(other)));
    groups[0].parentNode.append(...(up ? sorted : sorted.reverse()));
  });
}
