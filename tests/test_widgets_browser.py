"""The code of the widgets that runs in the browser: drawing with a pointer and with keys, and clicking on a picture."""

import json

import pytest
from browsing import chromium, new_page

from helpers.notebook.widgets.drawing import BLANK, SIDE, Field
from helpers.notebook.widgets.flower import Picture

pytestmark = pytest.mark.needs("chromium")

PAGE = """
<body><div id="el" style="width: 800px"></div><pre id="result"></pre>
<script type="module">
const code = %(code)s;
const { default: widget } = await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
const listeners = {};
const values = %(values)s;
const saved = [];
const model = {
  get: (name) => values[name],
  set: (name, value) => {
    for (const [key, set] of typeof name === "string" ? [[name, value]] : Object.entries(name)) {
      values[key] = set;
      (listeners["change:" + key] || []).forEach((listener) => listener());
    }
  },
  on: (name, listener) => (listeners[name] = [...(listeners[name] || []), listener]),
  save_changes: () => saved.push(structuredClone(values)),
};
const el = document.getElementById("el");
Element.prototype.setPointerCapture = () => {};  // there is no pointer to capture
widget.render({ model, el });
const result = {};
try {
  %(actions)s
} catch (error) {
  result.error = String(error);
}
document.getElementById("result").textContent = JSON.stringify(result);
</script>
"""
POINTER = """
const canvas = el.querySelector("canvas");
const field = canvas.getBoundingClientRect();
const at = (kind, x, y, type) => canvas.dispatchEvent(
  new PointerEvent(kind, { clientX: field.left + x, clientY: field.top + y, pointerType: type, bubbles: true }));
const key = (name) => canvas.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def page(browser):
    page = new_page(browser)
    yield page
    page.close()


def run(page, code: str, values: dict, actions: str) -> dict:
    """Render a widget in a browser, do something with it, and return what the actions put into `result`."""
    page.set_content(PAGE % {"code": json.dumps(code), "values": json.dumps(values), "actions": actions})
    result = json.loads(page.locator("#result:not(:empty)").inner_text())
    assert "error" not in result, result
    return result


def drawn(page, actions: str) -> dict:
    values = {"pixels": BLANK, "seen": BLANK, "drawn": False, "answer": {"verdict": "Draw a digit."}}
    return run(page, Field._esm, values, POINTER + actions)


@pytest.mark.parametrize("pointer", ["mouse", "touch"])
def test_a_stroke_becomes_pixels(page, pointer):
    result = drawn(
        page,
        f"""
        at("pointerdown", 146, 41, "{pointer}"); at("pointermove", 146, 241, "{pointer}");
        at("pointerup", 146, 241, "{pointer}"); at("pointermove", 20, 20, "{pointer}");
        result.last = saved.at(-1); result.style = canvas.style.touchAction;
        """,
    )
    ink = result["last"]["pixels"]
    rows = [max(ink[row * SIDE : (row + 1) * SIDE]) for row in range(SIDE)]
    assert all(value == 255 for value in rows[4:24]) and not any(rows[:2]) and not any(rows[27:])
    columns = {place % SIDE for place, value in enumerate(ink) if value}
    assert columns == {13, 14, 15}, "one stroke, and nothing once the pointer is up"
    assert result["last"]["drawn"] is True and result["style"] == "none", "a finger draws, it does not scroll"


def test_the_keys_draw(page):
    result = drawn(
        page,
        """
        key("ArrowDown"); result.before = Math.max(...saved.flatMap((values) => values.pixels), 0);
        key(" "); for (let k = 0; k < 10; k++) key("ArrowDown"); key(" "); key("ArrowRight");
        result.last = saved.at(-1).pixels; result.tab = canvas.tabIndex; result.label = canvas.ariaLabel;
        """,
    )
    assert result["before"] == 0, "the pen is up at first"
    rows = {place // SIDE for place, value in enumerate(result["last"]) if value == 255}
    assert len(rows) >= 10 and result["tab"] == 0 and "Arrow keys" in result["label"]


def test_the_answer_is_shown(page):
    answer = {
        "verdict": "8: accepted",
        "accepted": True,
        "threshold": 0.5,
        "scores": [["4", 0.1], ["5", 0.1], ["8", 0.75], ["9", 0.05]],
        "details": "score 0.750, threshold 0.500, magnitude 7.1",
    }
    result = drawn(
        page,
        f"""
        result.before = el.innerText; model.set("answer", {json.dumps(answer)}); result.after = el.innerText;
        model.set("answer", {{verdict: "Draw a digit."}}); result.end = el.innerText;
        """,
    )
    assert "Draw a digit." in result["before"] and "8: accepted" not in result["before"]
    assert all(words in result["after"] for words in ("8: accepted", "0.75", "magnitude 7.1"))
    assert "magnitude" not in result["end"]


def test_a_digit_that_is_put_in_is_shown_and_can_be_drawn_on(page):
    one = [255 if place % SIDE == 5 else 0 for place in range(SIDE * SIDE)]
    result = drawn(
        page,
        f"""
        model.set("pixels", {one});
        const colour = (x, y) => Array.from(canvas.getContext("2d").getImageData(x, y, 1, 1).data);
        result.ink = colour(55, 55); result.paper = colour(155, 55);
        at("pointerdown", 200, 140, "mouse"); at("pointerup", 200, 140, "mouse");
        result.last = saved.at(-1).pixels;
        """,
    )
    assert result["ink"] == [0, 0, 0, 255] and result["paper"] == [255, 255, 255, 255]
    assert result["last"][5] == 255 and result["last"][14 * SIDE + 20] > 0


def test_a_click_on_a_picture_is_told_in_shares(page):
    result = run(
        page,
        str(Picture._esm),
        {"value": [], "alt": "Sample 3: a 1", "width": 400},
        """
        const picture = el.querySelector("img");
        picture.style.height = "200px";
        const field = picture.getBoundingClientRect();
        picture.dispatchEvent(new MouseEvent("click", { clientX: field.left + 100, clientY: field.top + 150 }));
        result.clicked = saved.at(-1).clicked; result.alt = picture.alt; result.width = field.width;
        """,
    )
    assert result == {"clicked": [0.25, 0.75], "alt": "Sample 3: a 1", "width": 400}
