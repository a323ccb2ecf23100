"""Hidden seeds are a course's own: the same for a whole class and each time, and nobody knows them."""

import os
import stat

from grader.autograde.results import Settings
from grader.gradebook.course import Course
from grader.gradebook.seeds import LENGTH, SECRET, secret_of


def test_a_course_keeps_its_secret_and_another_has_another(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one, other = Course(tmp_path / "one"), Course(tmp_path / "other")
    secret = secret_of(one)
    assert secret == secret_of(one) == secret_of(Course(one.folder)) != secret_of(other)
    assert len(secret) == LENGTH and [path.name for path in one.folder.iterdir()] == [SECRET]
    assert stat.S_IMODE((one.folder / SECRET).stat().st_mode) == 0o600


def test_only_the_group_of_the_instructors_reads_the_secret(tmp_path):
    course = Course(tmp_path)
    course.config.CourseDirectory.groupshared = True
    before = os.umask(0o022)
    try:
        course.share()
        secret_of(course)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / SECRET).stat().st_mode) == 0o660


def test_seeds_are_drawn_from_the_secret_and_visible_ones_stay():
    without, one, other = (Settings(secret=secret) for secret in (b"", b"one", b"other"))
    assert without.seed("fit", 7) == 7
    assert one.seed("fit", 0) == 0
    drawn = {settings.seed(name, seed) for settings in (one, other) for name in ("fit", "validate") for seed in (7, 8)}
    assert len(drawn) == 8 and 0 not in drawn
    assert one.seed("fit", 7) == Settings(secret=b"one").seed("fit", 7)
