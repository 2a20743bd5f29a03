const colours = ["#94421a", "#3f6f8f", "#6d7f3a", "#8a5a86", "#b08423", "#4c8577"];
const whole = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat(words.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const share = value => fine.format(100 * value) + " %";
const report = document.getElementById("report");

function element(parent, name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  parent.append(made);
  return made;
}

function section(title, about, parent = report) {
  const made = element(parent, "section");
  element(made, "h2", title);
  if (about) element(made, "p", about);
  return made;
}

function table(parent, heads, rows) {
  const made = element(parent, "table");
  const head = element(element(made, "thead"), "tr");
  heads.forEach(text => element(head, "th", text).scope = "col");
  const body = element(made, "tbody");
  rows.forEach(row => {
    const line = element(body, "tr", undefined, row.className);
    row.cells.forEach((cell, i) => {
      const at = element(line, i ? "td" : "th", cell.text ?? cell, cell.className);
      if (!i) at.scope = "row";
    });
  });
  return made;
}

function chart(parent, options, height) {
  const made = element(parent, "div", undefined, "chart");
  if (height) made.style.height = height;
  const drawn = echarts.init(made, null, { renderer: "svg" });
  drawn.setOption({
    color: colours,
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: "#2b211a" },
    grid: { left: 8, right: 16, top: 44, bottom: 8, containLabel: true },
    legend: { type: "scroll", top: 4, left: 0, icon: "roundRect", itemGap: 18 },
    tooltip: { trigger: "axis", confine: true },
    ...options,
  });
  new ResizeObserver(() => drawn.resize()).observe(made);
}

const axisLine = { axisLine: { lineStyle: { color: "#c4b59c" } }, axisTick: { show: false }, axisLabel: { color: "#65574a" } };
const categories = (data, extra) => ({ type: "category", data, ...axisLine, ...extra });
const values = (format, extra) => ({
  type: "value", splitLine: { lineStyle: { color: "#ece4d4" } },
  axisLabel: { color: "#65574a", formatter: format }, ...extra,
});
const percent = value => Math.round(100 * value) + " %";
const operation = code => words["operation." + code] ?? code;
const inOrder = codes => codes.sort((a, b) => rank(a) - rank(b));
const rank = code => (words.order.split(",").indexOf(code.split("+")[0]) + 99) % 99;
