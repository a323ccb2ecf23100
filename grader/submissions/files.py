"""Reads the plain files of a folder, and the notebooks in its zip files, within limits; reports what is left out."""

import contextlib
import fnmatch
import io
import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath

from helpers.notebook.words import visible
from helpers.tasks import TASKS

from .ids import named

MAX_FILE = 50_000_000  # bytes
MAX_BYTES = 100_000_000
MAX_FILES = 2000
MAX_DEPTH = 20  # folders in folders
MAX_ZIPS = 2  # a zip file inside a zip file is opened, and no deeper one
MAX_LISTED = 100_000
SHOWN = 10  # files that are named, of all that are left out for the same reason

# Other files that students hand in, and that need no flag.
PLAIN_FILES = {
    ".ipynb",
    ".txt",
    ".md",
    ".pdf",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".csv",
    ".rtf",
    ".doc",
    ".docx",
    ".odt",
    ".log",
}

# What nbgrader_config.py ignores, and what else no student has written: all names with a dot before them are left out,
# too, which are those of editors, git, Jupyter and macOS.
IGNORED = (
    ".ipynb_checkpoints",
    "*.pyc",
    "__pycache__",
    "feedback",
    ".DS_Store",
    "*.pt",
    "*.log",
    ".pytest_cache",
    "__MACOSX",
    "Thumbs.db",
    "desktop.ini",
    "*~",
    "~$*",
    "venv",
    "node_modules",
    "anaconda_projects",
    "*.egg-info",
    "*.code-workspace",
    "*-ubyte",  # MNIST
    "*-ubyte.gz",
    # The kit's own files, handed back. Notebooks are graded with the course's helpers/, whatever is in this one.
    "helpers",
    "pyproject.toml",
    "environment.yml",
    "LICENSE",
    # What an LMS adds: a text that was typed in, and tables of files.
    "onlinetext.html",
    "text.html",
    "link.html",
    "*_submissionText.html",
    "index.html",
    # A notebook as a web page, beside the notebook.
    *(f"{task.notebook}*.html" for task in TASKS),
)

_KINDS = (
    (stat.S_ISLNK, "a symbolic link"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
ARCHIVES = (".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz")


def size_of(folder: Path) -> int:
    """Return the bytes of the notebooks and zip files in a folder, which are not read."""
    found = 0
    for path in Reader().listed(folder):
        if _urgency(path)[0] < 2:
            with contextlib.suppress(OSError):  # it may have gone
                found += path.lstat().st_size
    return found


class Reader:
    """Reads the plain files of a folder and the notebooks in its zip files, within the limits."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.left_out: dict[str, list[str]] = {}
        self.bytes = 0
        self.number = 0

    def problems(self) -> list[str]:
        """Return a sentence for each file that is left out; of many, most are only counted."""
        said = []
        for reason, names in self.left_out.items():
            said += [f"{name} {reason}." for name in names[:SHOWN]]
            if len(names) > SHOWN:
                said.append(f"The same holds for {len(names) - SHOWN:,} more files like {names[0]}.")
        return said

    def leave_out(self, name: str, reason: str) -> None:
        """Note why a file, or the whole if it has no name, is left out."""
        self.left_out.setdefault(reason, []).append(named(name) if name else "The submission")

    def read(self, folder: Path) -> None:
        """Read a folder: notebooks first, then zip files, so that a limit costs the least."""
        try:
            if not stat.S_ISDIR(os.lstat(folder).st_mode):
                self.leave_out(_printable(folder.name), "is no folder and was not read")
                return
        except OSError as error:
            self.leave_out(_printable(folder.name), f"cannot be read ({error.strerror})")
            return
        for path in sorted(self.listed(folder), key=_urgency):
            name = _printable(path.relative_to(folder).as_posix())
            self._take(name, self._opened(path, name))

    def listed(self, folder: Path) -> Iterator[Path]:
        """Yield the paths of all files and of links to folders, which are not followed."""

        def unreadable(error: OSError) -> None:
            name = os.path.relpath(error.filename or folder, folder)
            self.leave_out("" if name == "." else _printable(name), f"cannot be read ({error.strerror})")

        number = 0
        for place, folders, files in os.walk(folder, onerror=unreadable):
            folders[:] = [name for name in sorted(folders) if not is_ignored(name)]
            links = [name for name in folders if os.path.islink(os.path.join(place, name))]
            for name in [*links, *files]:
                if not is_ignored(name):
                    number += 1
                    yield Path(place, name)
            if number > MAX_LISTED:
                self.leave_out("", f"holds over {MAX_LISTED:,} files: the rest was not looked at")
                return
            if folders and len(Path(place).relative_to(folder).parts) >= MAX_DEPTH:
                name = _printable(os.path.relpath(place, folder))
                self.leave_out(name, f"lies {MAX_DEPTH} folders deep: the folders in it were not read")
                folders.clear()

    def _opened(self, path: Path, name: str) -> bytes | None:
        """Return the content of a plain file; report anything else, or a file above the limits, and return None."""
        try:
            status = os.lstat(path)
            if not stat.S_ISREG(status.st_mode):
                kind = next((kind for is_kind, kind in _KINDS if is_kind(status.st_mode)), "no plain file")
                self.leave_out(name, f"is {kind} and was not opened")
                return None
            if not self._fits(name, status.st_size):
                return None
            # The file may have changed meanwhile: a link is not followed, and a pipe does not block.
            flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
            with open(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    self.leave_out(name, "is no plain file and was not read")
                    return None
                content = file.read(MAX_FILE + 1)
        except (OSError, ValueError) as error:
            self.leave_out(name, f"cannot be read ({getattr(error, 'strerror', None) or error})")
            return None
        return content if self._fits(name, len(content)) else None

    def _fits(self, name: str, size: int) -> bool:
        """Return whether another file of this size is within the limits; report it if not."""
        if size > MAX_FILE:
            self.leave_out(name, f"is larger than {MAX_FILE // 1_000_000} MB and was left out")
        elif self.number >= MAX_FILES:
            self.leave_out(name, f"was left out: the submission holds over {MAX_FILES:,} files")
        elif self.bytes + size > MAX_BYTES:
            self.leave_out(name, f"was left out: the submission is larger than {MAX_BYTES // 1_000_000} MB")
        else:
            return True
        return False

    def _take(self, name: str, content: bytes | None, zips: int = 0) -> None:
        """Keep a file, and read the notebooks in a zip file; zips: how many zip files it is inside of."""
        if content is None:
            return
        self.number += 1
        self.bytes += len(content)
        if name in self.files:
            self.leave_out(name, "was left out: another file has the same name")
            return
        if not zips or not _is_zip(name):
            self.files[name] = content
        if _is_zip(name):
            if zips == MAX_ZIPS:
                self.leave_out(name, "was not opened: it is a zip file in a zip file in a zip file")
            else:
                self._unzip(name, content, zips)
        elif name.lower().endswith(ARCHIVES):
            self.leave_out(name, "was not opened: ask for the notebooks themselves, or for a zip file")

    def _unzip(self, archive: str, content: bytes, zips: int) -> None:
        """Read the notebooks and zip files inside a zip file."""
        # Counted before zipfile makes an object of each.
        if content.count(b"PK\x01\x02") > MAX_FILES:
            self.leave_out(archive, f"was not opened: it holds over {MAX_FILES:,} files")
            return
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as opened:
                members = [member for member in opened.infolist() if _is_wanted(member)]
                for member in sorted(members, key=lambda member: _urgency(PurePosixPath(member.filename))):
                    name = f"{archive}/{_printable(member.filename)}"
                    self._take(name, self._unpacked(opened, member, name), zips + 1)
        except Exception:  # zipfile raises many kinds of exceptions for anything but a zip file
            self.leave_out(archive, "is damaged: its files cannot be read")

    def _unpacked(self, opened: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes | None:
        if stat.S_ISLNK(member.external_attr >> 16):
            self.leave_out(name, "is a symbolic link and was not opened")
            return None
        if member.flag_bits & 1:
            self.leave_out(name, "was not read: it is protected by a password")
            return None
        if not self._fits(name, member.file_size):
            return None
        try:
            with opened.open(member) as file:
                content = file.read(MAX_FILE + 1)  # the size that is stated may be wrong
        except Exception:  # whatever a decompressor raises
            self.bytes += member.file_size  # unpacking it has taken as long as if it were kept
            self.leave_out(name, "is damaged and was not read")
            return None
        return content if self._fits(name, len(content)) else None


def _printable(name: str) -> str:
    """Return a name that can be shown and written: without control characters and undecodable bytes."""
    return visible(os.fsencode(name).decode("utf-8", "replace") if _is_odd(name) else name, "")


def _is_odd(name: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in name)


def is_ignored(name: str) -> bool:
    """Return whether a file or folder of this name is left out without a word."""
    hidden = name.startswith(".") and name.strip(".") != ""
    return hidden or any(fnmatch.fnmatchcase(name, pattern) for pattern in IGNORED)


def _is_zip(name: str) -> bool:
    return name.lower().endswith(".zip")


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    """Return whether a file in a zip file is a notebook or a zip file."""
    name = member.filename
    return not any(map(is_ignored, name.split("/"))) and (_is_zip(name) or ".ipynb" in name.lower().split("/")[-1])


def _urgency(path: PurePath) -> tuple[int, int, str]:
    """Return a sort key: notebooks before zip files before other files, and files at the top before deeper ones."""
    name = path.name.lower()
    return 0 if ".ipynb" in name else 1 if _is_zip(name) else 2, len(path.parts), str(path)
