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
    const value = (row) => row.cells[heading.cellIndex].dataset.value ?? row.cells[heading.cellIndex].textContent.trim();
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    const number = (text) => (text === "" || isNaN(text) ? null : Number(text));
    const order = (one, other) =>
      number(one) !== null && number(other) !== null ? number(one) - number(other) : compare(one, other);
    const rows = [...table.tBodies[0].rows].sort((one, other) => order(value(one), value(other)));
    table.tBodies[0].append(...(up ? rows : rows.reverse()));
  });
}
