"""The layouts of the LMSs whose downloads are read.

All names are the systems' own, which a download holds whatever the course is called.
"""

import re
from contextlib import suppress
from datetime import datetime
from typing import Any

import yaml

from helpers.tasks import TASKS

from .entries import Entry
from .layouts import BESIDE, READ, Layout, Placed, local, text_of, utc
from .owners import Owner


class Moodle(Layout):
    """NAME_NUMBER_assignsubmission_file_, a folder or the beginning of a file's name; the number is the participant's.

    Each file has the time of the download.
    """

    kind = "Moodle"
    pattern = re.compile(
        r"(?P<name>[^/]+?)_(?P<number>\d+)_assignsubmission_[a-z]+(?:_(?P<file>[^/]*))?(?:/(?P<rest>.*))?", re.DOTALL
    )

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        path = "/".join(filter(None, (found["file"], found["rest"])))
        if not path and not entry.folder:
            return []
        return [Placed(Owner(found["name"], found["number"], self.kind), path)]


class Canvas(Layout):
    """NAME[_LATE]_USER_ATTACHMENT_FILE, and NAME_USER_text.html or _link.html without an attachment; no folders.

    In an anonymous assignment `anon_` and five letters or digits stand for name and user. Each file has the time of the
    download.
    """

    kind = "Canvas"
    pattern = re.compile(
        r"(?:(?P<name>[^/]+?)_(?P<late>LATE_)?(?P<number>\d+)|(?P<late_too>LATE_)?(?P<anon>anon_\w{5}))_"
        r"(?:(?P<attachment>\d+)_(?P<file>[^/]+)|(?P<text>(?:text|link)\.html))",
        re.DOTALL,
    )

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        if entry.folder:
            return []
        path, attempt = self._again(found["file"] or found["text"])
        owner = Owner(found["name"] or "", found["number"] or found["anon"], self.kind)
        late = bool(found["late"] or found["late_too"])
        return [Placed(owner, path, (attempt, int(found["attachment"] or 0)), late=late)]

    @staticmethod
    def _again(name: str) -> tuple[str, int]:
        """Return a file's name without the number that Canvas adds when it is handed in again, and this number."""
        again = re.fullmatch(r"(.+)-(\d+)(\.ipynb|\.zip)", name, re.DOTALL | re.IGNORECASE)
        if again and again[3].lower() == ".ipynb" and f"{again[1]}.ipynb" in {task.file for task in TASKS}:
            return f"{again[1]}.ipynb", int(again[2])
        return name, int(again[2]) if again else 0


class Blackboard(Layout):
    """TITLE_LOGIN_attempt_TIME_FILE, and one TITLE_LOGIN_attempt_TIME.txt an attempt, which tells name and login."""

    kind = "Blackboard"
    pattern = re.compile(r"(?P<who>[^/]+)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>[^/]+)|\.txt)", re.DOTALL)

    def __init__(self) -> None:
        self.people: dict[str, tuple[str, str]] = {}  # name and login, by TITLE_LOGIN

    def learn(self, entries: list[Entry]) -> None:
        for entry in entries:
            found = self.pattern.fullmatch(entry.path)
            said = re.search(r"^Name:\s*(.+?)\s*\(([^()\n]+)\)\s*$", text_of(entry), re.MULTILINE) if found else None
            if found and said and found["who"].endswith(f"_{said[2]}"):
                self.people[found["who"]] = (said[1], said[2])

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        # A login may hold `_`, and only the text tells then where it begins.
        name, login = self.people.get(found["who"]) or ("", found["who"].rpartition("_")[2])
        owner = Owner(name, kind=self.kind, login=login)
        path = found["file"] or f"attempt_{found['time']}.txt"
        return [Placed(owner, path, time=local(found["time"], "%Y-%m-%d-%H-%M-%S"), attempt=found["time"])]


class Brightspace(Layout):
    """NUMBER-FOLDER - NAME - TIME, a folder or the beginning of a file's name, such as `Nov 20, 2026 1011 AM`."""

    kind = "Brightspace"
    pattern = re.compile(
        r"(?P<number>\d+)-\d+ - (?P<name>[^/]+?) - (?P<time>[^/]*?\d{4}\D[^/]*?\d{3,4}(?: ?[AP]\.?M\.?)?)"
        r"(?:(?: - |/)(?P<file>.*))?",
        re.DOTALL | re.IGNORECASE,
    )
    TIMES = ("%b %d, %Y %I%M %p", "%B %d, %Y %I%M %p", "%d %B, %Y %H%M", "%d %b, %Y %H%M", "%b %d, %Y %H%M")

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        said = re.sub(r"\b(\d{3})(?= ?[AP]\.?M|$)", r"0\1", found["time"].upper().replace(".", ""))
        time = next(filter(None, (local(said, form) for form in self.TIMES)), None)
        owner = Owner(found["name"], found["number"], self.kind)
        return [Placed(owner, found["file"] or "", time=time, attempt=found["time"])]


class Sakai(Layout):
    """NAME(LOGIN)/Submission attachment(s)/FILE, beside a timestamp.txt in UTC."""

    kind = "Sakai"
    pattern = re.compile(r"(?P<who>(?P<name>[^/]+?)\((?P<login>[^()/]+)\))(?:[/_](?P<rest>.*))?", re.DOTALL)
    _handed_in = re.compile(r"Submission attachment\(s\)[/_](?P<file>.+)", re.DOTALL)

    def __init__(self) -> None:
        self.times: dict[str, datetime | None] = {}

    def learn(self, entries: list[Entry]) -> None:
        for entry in entries:
            found = self.pattern.fullmatch(entry.path)
            if found and found["rest"] == "timestamp.txt":
                self.times[found["who"]] = utc(text_of(entry))

    def fits(self, entries: list[Entry]) -> bool:
        attached = any("Submission attachment(s)" in entry.path for entry in entries)
        return attached and super().fits(entries)

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        rest = found["rest"] or ""
        handed_in = self._handed_in.fullmatch(rest)
        typed_in = rest if rest.endswith("submissionText.html") else ""
        owner = Owner(found["name"].strip(), kind=self.kind, login=found["login"])
        return [Placed(owner, handed_in["file"] if handed_in else typed_in, time=self.times.get(found["who"]))]


class Ilias(Layout):
    """LAST_FIRST_LOGIN_NUMBER/FILE; some versions put the time before the file's name, and a word before a late one."""

    kind = "ILIAS"
    pattern = re.compile(
        r"(?P<name>[^/]+)_(?P<login>[^/_]+)_(?P<number>\d+)"
        r"(?:/(?P<late>(?:late submission|versp(?:ä|ae|a)tete abgabe) - )?(?:(?P<time>\d{14})_)?(?P<file>.*))?",
        re.DOTALL | re.IGNORECASE,
    )

    def fits(self, entries: list[Entry]) -> bool:
        tops = {entry.path.split("/")[0] for entry in entries if "/" in entry.path}
        times = [found["time"] for entry in entries if (found := self.pattern.fullmatch(entry.path))]
        listed = any("/" not in entry.path and BESIDE.fullmatch(entry.path) for entry in entries)
        sure = any(times) or listed or len(tops) > 1  # a student may give such a name to a folder, too
        return sure and all(self.pattern.fullmatch(top) for top in tops) and super().fits(entries)

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        words = found["name"].split("_")
        name = ", ".join(words) if len(words) == 2 else " ".join(words)
        owner = Owner(name, found["number"], self.kind, login=found["login"])
        order = (int(found["time"] or 0), 0)
        time = local(found["time"] or "", "%Y%m%d%H%M%S")
        return [Placed(owner, found["file"] or "", order, time, bool(found["late"]))]


class OpenOlat(Layout):
    """LAST_FIRST_LOGIN/2_submissions/FILE, and later steps such as 4_revisions_1; other steps are the instructor's."""

    kind = "OpenOLAT"
    pattern = re.compile(
        r"(?P<name>[^/]+)_(?P<login>[^/_]+)"
        r"/(?P<step>\d+)_(?P<what>task|submissions|corrections|revisions|assessment)(?:_\d+)?(?:/(?P<file>.*))?",
        re.DOTALL,
    )

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        words = found["name"].split("_")
        name = ", ".join(words) if len(words) == 2 else " ".join(words)
        students = found["what"] in ("submissions", "revisions")
        owner = Owner(name, kind=self.kind, login=found["login"])
        return [Placed(owner, (found["file"] or "") if students else "", (int(found["step"]), 0))]


class Gradescope(Layout):
    """submission_NUMBER/FILE, with names and times, in UTC, in submission_metadata.yml."""

    kind = "Gradescope"
    pattern = re.compile(r"(?P<key>submission_(?P<number>\d+))(?:/(?P<file>.*))?", re.DOTALL)

    def __init__(self) -> None:
        self.about: dict[str, Any] = {}

    def learn(self, entries: list[Entry]) -> None:
        for entry in entries:
            if entry.path == "submission_metadata.yml":
                with suppress(yaml.YAMLError):
                    read = yaml.load(text_of(entry, 50 * READ), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
                    self.about = read if isinstance(read, dict) else {}

    def fits(self, entries: list[Entry]) -> bool:
        described = any(entry.path == "submission_metadata.yml" for entry in entries)
        return described and super().fits(entries)

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        about = self.about.get(found["key"])
        about = about if isinstance(about, dict) else {}
        time = utc(str(about.get(":created_at", "")))
        listed = about.get(":submitters")
        people = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        return [
            Placed(owner, found["file"] or "", time=time, attempt=found["key"])
            for owner in (map(self._owner, people) if people else [Owner(found["key"], kind=self.kind)])
        ]

    def _owner(self, person: dict[str, Any]) -> Owner:
        name, sid, email = (str(person.get(field) or "") for field in (":name", ":sid", ":email"))
        return Owner(name, kind=self.kind, login=sid, email=email)


def layout_of(entries: list[Entry]) -> Layout | None:
    """Return the names that a download of an LMS has, with what the LMS says in it; None for anything else."""
    for layout in (Moodle(), Canvas(), Blackboard(), Brightspace(), Sakai(), OpenOlat(), Gradescope(), Ilias()):
        if layout.fits(entries):
            layout.learn(entries)
            return layout
    return None


def named_by_lms(entry: Entry) -> list[Placed]:
    """Return whose an entry is if its name alone tells, as those of Moodle and Canvas do."""
    return Moodle().place(entry) or Canvas().place(entry)
