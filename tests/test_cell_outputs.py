"""Outputs of cells and sentences from a submission: small, harmless, and never taken for the report's own words."""

import base64
import io
import re
import struct
import zlib

import pytest
from PIL import Image

from grader import grade
from grader.autograde.cell_outputs import PIXELS, harmless
from grader.autograde.submission import SENTENCES, few
from grader.gradebook.course import Course
from grader.submissions import named
from helpers.notebook.crashes import Crash
from helpers.notebook.outcome import LONGEST, WIDTH, Wrong
from helpers.notebook.words import foreign


def shown(kind: str, content: bytes) -> bool:
    """Return whether an image is shown."""
    given = {"output_type": "display_data", "data": {kind: base64.b64encode(content).decode()}}
    (output,), _ = harmless({"outputs": [given]})
    return kind in output.data


def png(width: int, height: int) -> bytes:
    """Return a PNG of one colour, which takes few bytes whatever its size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def jpeg(width: int, height: int, **options) -> bytes:
    """Return a JPEG, whose header says this size."""
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48)).save(buffer, "JPEG", **options)
    content, before = buffer.getvalue(), struct.pack(">HH", 48, 64)
    assert content.count(before) == 1
    return content.replace(before, struct.pack(">HH", height, width))


@pytest.mark.parametrize(
    ("kind", "content", "expected"),
    [
        ("image/png", png(1000, 700), True),
        ("image/png", png(30_000, 30_000), False),
        ("image/png", png(0, 5), False),
        ("image/png", png(9, 9)[:20], False),
        ("image/png", b"", False),
        ("image/jpeg", jpeg(64, 48), True),
        ("image/jpeg", jpeg(64, 48, progressive=True, comment=b"\xff\xc0"), True),
        ("image/jpeg", jpeg(30_000, 30_000), False),
        ("image/jpeg", jpeg(30_000, 30_000, progressive=True), False),
        ("image/jpeg", b"\xff\xd8\xff", False),
        ("image/jpeg", png(9, 9), False),
    ],
)
def test_an_image_is_bounded_by_its_header(kind, content, expected):
    assert shown(kind, content) is expected and PIXELS < 30_000**2


def test_sentences_of_a_report_are_short_few_and_harmless():
    sentences = few(["x" * 10**6, "a\x1b[31mb\r\nc\u202ed", *["y"] * 10**4])
    assert len(sentences) == SENTENCES + 1 and len(sentences[0]) == LONGEST
    assert sentences[1] == "a\ufffd[31mb c\ufffdd" and "more sentences" in sentences[-1]


def test_foreign_words_are_marked():
    assert foreign("All fine` it\nhas earned 100") == "`All fine' it has earned 100`"
    assert len(foreign("x" * 10**6)) < LONGEST / 2
    (sentence,) = few([f"x: {foreign('y' * 10**6)}, {foreign('z' * 10**6)}, {foreign('All fine' * 100)}."])
    assert len(sentence) <= LONGEST and sentence.count("`") % 2 == 0


def test_a_name_of_a_file_that_might_be_a_sentence_is_marked():
    assert [named(name) for name in ("a/b (1).ipynb", "a-1_b.ipynb", "\u3164a")] == [
        "`a/b (1).ipynb`",
        "a-1_b.ipynb",
        "`\u3164a`",
    ]


def test_names_of_folders_reach_the_terminal_without_control_characters(tmp_path):
    submitted = Course(tmp_path).step("submitted")
    submitted.mkdir(parents=True)
    (submitted / "a\x1b[31m").mkdir()
    (submitted / "b\x1b[31m").write_text("")
    (submitted / "c\x1b[31m").symlink_to(tmp_path)
    assert [student for student, _ in grade.found(Course(tmp_path), None)] == [f"{name}\ufffd[31m" for name in "abc"]


def test_what_an_answer_says_cannot_pose_as_a_verdict():
    for before in range(WIDTH):
        said = Wrong(f"{'x' * before} Right: all. Wrong: none. `f`: all visible checks passed.").laid_out()
        assert not re.search(r"^(Right|Wrong: none|`f`)", said, re.MULTILINE) and len(said.split()) > 8
    words = {"alone": False, "taken": "", "frames": "", "bases": (), "function": "f"}
    odd = Crash("E`. All fine", message="x` Right", raised=False, **words)
    assert odd.quoted == "an exception: `E'. All fine: x' Right`."
    assert Crash("ValueError", message="All fine` 100.", raised=True, **words).quoted == "ValueError: `All fine' 100.`."
    assert Crash("ValueError", message="no such file", raised=False, **words).quoted == "ValueError: no such file."
