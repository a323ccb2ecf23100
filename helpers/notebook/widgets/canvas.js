// A field of 28 x 28 pixels to draw on, and what the network says about it. Mouse, touch and keyboard.
const SIDE = 28;
const ZOOM = 10;

function pen(ink, x, y) {
  // A soft round brush, as thick as the strokes of MNIST.
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const value = Math.round(255 * Math.min(1, Math.max(0, 1.9 - distance)));
      const place = row * SIDE + column;
      ink[place] = Math.max(ink[place], value);
    }
  }
}

function stroke(ink, from, to) {
  const steps = Math.max(1, Math.ceil(2 * Math.hypot(to[0] - from[0], to[1] - from[1])));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    pen(ink, from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]));
  }
}

function paint(canvas, ink, cursor) {
  const context = canvas.getContext("2d");
  const zoom = canvas.width / SIDE;
  for (let place = 0; place < ink.length; place++) {
    const light = 255 - ink[place];
    context.fillStyle = `rgb(${light}, ${light}, ${light})`;
    context.fillRect((place % SIDE) * zoom, Math.floor(place / SIDE) * zoom, zoom, zoom);
  }
  if (cursor) {
    context.strokeStyle = cursor.down ? "#C2409C" : "#797979";
    context.lineWidth = 2;
    context.strokeRect((cursor.x - 1) * zoom, (cursor.y - 1) * zoom, 2 * zoom, 2 * zoom);
  }
}

function element(kind, style, parent) {
  const made = document.createElement(kind);
  made.style.cssText = style;
  parent.append(made);
  return made;
}

function drawAnswer(box, answer) {
  box.replaceChildren();
  const verdict = element("div", "font-size: 1.5em; font-weight: 600", box);
  verdict.textContent = answer.verdict;
  if (!answer.scores) return;
  verdict.style.color = answer.accepted ? "#1485E0" : "#DD8520";
  for (const [digit, score] of answer.scores) {
    const row = element("div", "display: flex; gap: 0.6em; align-items: center; margin: 0.25em 0", box);
    element("span", "width: 1em", row).textContent = digit;
    const track = element("div", "position: relative; flex: 1; height: 0.9em; border: 1px solid #797979", row);
    const bar = element("div", "height: 100%; background: #1485E0", track);
    bar.style.width = `${100 * score}%`;
    const mark = element("div", "position: absolute; top: -0.2em; height: 1.3em; width: 2px; background: #C2409C", track);
    mark.style.left = `${100 * Math.min(answer.threshold, 1)}%`;
    element("span", "width: 3em; text-align: right", row).textContent = score.toFixed(2);
  }
  element("div", "margin-top: 0.4em", box).textContent = answer.details;
}

function render({ model, el }) {
  const all = element("div", "display: flex; flex-wrap: wrap; gap: 1.5em; color: var(--jp-ui-font-color1, inherit)", el);
  const left = element("div", "", all);
  const canvas = element("canvas", "display: block; touch-action: none; cursor: crosshair; border: 1px solid #797979", left);
  canvas.width = canvas.height = SIDE * ZOOM;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Drawing field. Arrow keys move the pen, the space bar lowers or lifts it.");
  const right = element("div", "min-width: 16em; flex: 1; max-width: 26em", all);
  right.setAttribute("aria-live", "polite");
  const small = element("canvas", "border: 1px solid #797979; margin-top: 0.6em; vertical-align: middle", left);
  small.width = small.height = 2 * SIDE;
  element("span", "margin-left: 0.6em; font-size: 0.85em", left).textContent = "what the network sees";

  let ink = Array.from(model.get("pixels"));
  let last = null;
  let sent = 0;
  let cursor = null;
  const show = () => paint(canvas, ink, cursor);
  const send = () => {
    sent = performance.now();
    model.set({ pixels: ink.slice(), drawn: true });
    model.save_changes();
  };
  const sendSometimes = () => {
    if (performance.now() - sent > 80) send();
  };
  const place = (event) => {
    const field = canvas.getBoundingClientRect();
    return [
      (SIDE * (event.clientX - field.left - canvas.clientLeft)) / canvas.clientWidth,
      (SIDE * (event.clientY - field.top - canvas.clientTop)) / canvas.clientHeight,
    ];
  };

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    pen(ink, ...last);
    show();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last) return;
    const here = place(event);
    stroke(ink, last, here);
    last = here;
    show();
    sendSometimes();
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(kind, () => {
      if (last) send();
      last = null;
    });
  }
  const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", (event) => {
    const move = MOVES[event.key];
    if (!move && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    cursor = cursor || { x: 14, y: 5, down: false };
    if (move) {
      cursor.x = Math.min(SIDE - 2, Math.max(2, cursor.x + move[0]));
      cursor.y = Math.min(SIDE - 2, Math.max(2, cursor.y + move[1]));
    } else {
      cursor.down = !cursor.down;
    }
    if (cursor.down) {
      pen(ink, cursor.x, cursor.y);
      sendSometimes();
    } else if (!move) {
      send();
    }
    show();
  });
  canvas.addEventListener("blur", () => {
    if (cursor) send();
    cursor = null;
    show();
  });

  model.on("change:pixels", () => {
    if (last || cursor) return;
    ink = Array.from(model.get("pixels"));
    show();
  });
  model.on("change:seen", () => paint(small, model.get("seen")));
  model.on("change:answer", () => drawAnswer(right, model.get("answer")));
  show();
  paint(small, model.get("seen"));
  drawAnswer(right, model.get("answer"));
}

export default { render };
