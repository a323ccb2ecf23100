"""What `make test` shows: a line for each file when it is done, failures at once, and pytest's closing line last."""

import pytest
from course import ROOT

pytest_plugins = ["pytester"]


@pytest.mark.parametrize("workers", ["0", "2"])
def test_each_file_is_a_line_and_each_failure_too(pytester, workers):
    pytester.makepyfile(
        progress_lines=(ROOT / "tests" / "progress_lines.py").read_text(encoding="utf-8"),
        test_one="def test_a():\n    pass\n\ndef test_b():\n    pass",
        test_other="import pytest\n\ndef test_a():\n    assert False\n\ndef test_b():\n    pytest.skip('no')",
    )
    options = ("-p", "progress_lines", "-p", "no:nbval", "-o", "console_output_style=classic")
    ran = pytester.runpytest_subprocess(*options, "-r", "s", "-n", workers)
    shown = [" ".join(line.split()) for line in ran.outlines]
    assert any(line.endswith("test_one.py 0 s 2 passed") for line in shown), shown
    assert any(line.endswith("test_other.py 0 s 1 failed, 1 skipped") for line in shown), shown
    assert "FAILED test_other.py::test_a (call)" in shown
    assert sum(line.startswith("100% ") for line in shown) == 1
    assert not any(set(line) <= set(".Fs") and line for line in shown), "no dots"
    assert any(line.startswith("SKIPPED [1] test_other.py") for line in shown), shown
    assert shown[-1].startswith("=") and "1 failed, 2 passed, 1 skipped" in shown[-1]
