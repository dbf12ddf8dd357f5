// Filter and sort for tables with class `filterable`. Everything stands in
// the page without this script; it only hides and reorders rows.
(function () {
  "use strict";

  var words = document.documentElement.lang === "en"
    ? { filter: "Filter table", all: "all", reset: "Show all rows",
        count: function (n, of) { return n === of ? of + " entries" : n + " of " + of + " entries"; } }
    : { filter: "Tabelle filtern", all: "alle", reset: "Alle zeigen",
        count: function (n, of) { return n === of ? of + " Einträge" : n + " von " + of + " Einträgen"; } };
  var language = document.documentElement.lang || "de";
  var collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  function fold(text) {
    return text.toLocaleLowerCase(language).replace(/ß/g, "ss").normalize("NFD")
      .replace(/[\u0300-\u036f\u00ad]/g, "").replace(/\s+/g, " ").trim();
  }

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties || {});
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  // A cell is sorted by `data-sort` and chosen by `data-filter` (several
  // values with | between); where it has none, by its words.
  function value(row, column, key) {
    var cell = row.cells[column];
    if (!cell) { return ""; }
    return cell.dataset[key] !== undefined ? cell.dataset[key] : cell.textContent.trim();
  }

  function choices(row, column) {
    return value(row, column, "filter").split("|");
  }

  function compare(a, b) {
    if (a === "" || b === "") { return (a === "") - (b === ""); }   // unknown goes last
    var x = Number(a), y = Number(b);
    return isNaN(x) || isNaN(y) ? collator.compare(a, b) : x - y;
  }

  function enhance(table) {
    var heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    var groups = Array.from(table.tBodies).map(function (body) {
      return {
        body: body,
        head: body.querySelector("tr.group"),
        rows: Array.from(body.rows).filter(function (row) { return !row.classList.contains("group"); })
      };
    });
    var all = groups.flatMap(function (group) { return group.rows; });
    var folded = new Map(all.map(function (row) { return [row, fold(row.textContent)]; }));

    var input = element("input", { type: "search", autocomplete: "off" });
    var selects = [];
    var status = element("p");
    status.setAttribute("role", "status");

    function apply() {
      var needles = fold(input.value).split(" ");
      var shown = 0;
      groups.forEach(function (group) {
        var inGroup = 0;
        group.rows.forEach(function (row) {
          var fits = needles.every(function (word) { return folded.get(row).includes(word); })
            && selects.every(function (select) {
              return !select.box.value || choices(row, select.column).includes(select.box.value);
            });
          row.hidden = !fits;
          if (fits) { inGroup += 1; }
        });
        group.body.hidden = inGroup === 0;
        shown += inGroup;
      });
      status.textContent = words.count(shown, all.length);
    }

    // `data-filter` on a head cell makes a choice of that column's values.
    heads.forEach(function (head, column) {
      if (!head.hasAttribute("data-filter")) { return; }
      var ordered = all.slice().sort(function (a, b) { return compare(value(a, column, "sort"), value(b, column, "sort")); });
      var seen = new Set(ordered.flatMap(function (row) { return choices(row, column); }));
      seen.delete("");
      var box = element("select", {}, [element("option", { value: "", textContent: words.all })]);
      seen.forEach(function (name) { box.append(element("option", { value: name, textContent: name })); });
      box.addEventListener("change", apply);
      selects.push({ box: box, column: column, name: head.textContent.trim() });
    });

    // A column is sorted unless its head says `data-sort="none"`.
    heads.forEach(function (head, column) {
      if (head.dataset.sort === "none" || !head.textContent.trim()) { return; }
      var button = element("button", { type: "button", className: "sort" });
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        groups.forEach(function (group) {
          group.rows.slice().sort(function (a, b) {
            var x = value(a, column, "sort"), y = value(b, column, "sort");
            var unknown = x === "" || y === "";
            return compare(x, y) * (down && !unknown ? -1 : 1);
          }).forEach(function (row) { group.body.append(row); });
        });
      });
    });

    var reset = element("button", { type: "button", textContent: words.reset });
    reset.addEventListener("click", function () {
      input.value = "";
      selects.forEach(function (select) { select.box.value = ""; });
      apply();
      input.focus();
    });
    input.addEventListener("input", apply);

    var bar = element("div", { className: "filter" }, [element("label", {}, [words.filter, input])]
      .concat(selects.map(function (select) { return element("label", {}, [select.name, select.box]); }))
      .concat([reset, status]));
    bar.setAttribute("role", "search");
    (table.closest(".table-scroll") || table).before(bar);
    status.textContent = words.count(all.length, all.length);
  }

  document.querySelectorAll("table.filterable").forEach(function (table) {
    if (table.tHead && table.tBodies.length) { enhance(table); }
  });
})();
