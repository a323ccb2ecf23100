"""A bad zip gets one sentence, and the rest is collected."""

import os
import stat
import struct
import zipfile

import pytest
from collecting import NOON, TASK, TEN, folder, zipped

from grader.collect import contents, entries


class TestBadZips:
    """A bad zip gets one sentence; the rest is collected."""

    def collected(self, run, source, files) -> str:
        zipped(source / "zed.zip", TEN)
        zipped(source / "anna.zip", files)
        said = run(source, status=3)
        assert run.of("zed") == TEN
        return said

    @pytest.mark.parametrize(
        "name", ["../../evil.ipynb", "/tmp/evil.ipynb", "a/../../evil.ipynb", "C:\\evil.ipynb", "..\\evil.ipynb"]
    )
    def test_names_that_lead_elsewhere(self, run, source, name):
        said = self.collected(run, source, {TASK: "a", name: "evil"})
        assert run.of("anna") == {TASK: "a"}
        assert "needs a look: anna: anna.zip/" in said and "would be written outside of its folder" in said
        assert not list(run.top.rglob("*evil*"))

    @pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO])
    def test_links_and_the_like(self, run, source, kind):
        link = zipfile.ZipInfo("link.ipynb", NOON)
        link.create_system, link.external_attr = 3, (kind | 0o777) << 16
        said = self.collected(run, source, {TASK: "a", link: "/etc/passwd"})
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/link.ipynb: is a link" in said or "anna.zip/link.ipynb: is no ordinary file" in said

    def test_a_bomb_costs_all_but_the_notebooks(self, run, source, monkeypatch):
        monkeypatch.setattr(contents, "LIMIT_BYTES", 1_000_000)
        said = self.collected(run, source, {"a.bin": bytes(2_000_000), TASK: "a"})
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/a.bin: left out, because no more than 1 MB and 2000 files are taken" in said

    def test_too_many_files(self, run, source, monkeypatch):
        monkeypatch.setattr(contents, "LIMIT_FILES", 20)
        said = self.collected(run, source, {f"{k:02}.txt": "x" for k in range(30)} | {f".venv/{TASK}": "v", TASK: "a"})
        assert len(run.of("anna")) == 20 and run.of("anna")[TASK] == "a"
        assert "anna.zip/19.txt and 10 more: left out" in said

    def test_a_size_that_is_a_lie(self, run, source, monkeypatch):
        monkeypatch.setattr(contents, "LIMIT_BYTES", 1_000_000)
        bomb = zipped(source / "anna.zip", {TASK: "a", "a.bin": bytes(5_000_000)})
        content = bomb.read_bytes()
        bomb.write_bytes(content.replace(struct.pack("<L", 5_000_000), struct.pack("<L", 10)))
        said = run(source, status=3)
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/a.bin: cannot be read" in said

    def test_encrypted_members(self, run, source):
        secret = zipped(source / "anna.zip", {TASK: "a", "secret.ipynb": "s", "other.ipynb": "o"})
        content = bytearray(secret.read_bytes())
        for name in (b"secret.ipynb", b"other.ipynb"):
            content[content.index(name) - 30 + 6] |= 1
            content[content.rindex(name) - 46 + 8] |= 1
        secret.write_bytes(content)
        said = run(source, status=3)
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/other.ipynb and 1 more: is encrypted: ask for it without a password" in said or (
            "anna.zip/secret.ipynb and 1 more: is encrypted: ask for it without a password" in said
        )

    def test_unusual_compression(self, run, source):
        zipped(source / "zed.zip", TEN)
        with zipfile.ZipFile(source / "anna.zip", "w") as archive:
            archive.writestr(zipfile.ZipInfo(TASK, NOON), "a")
            archive.writestr(zipfile.ZipInfo("b.ipynb", NOON), "b", compress_type=zipfile.ZIP_BZIP2)
        assert "anna.zip/b.ipynb: is compressed in an unusual way" in run(source, status=3)
        assert run.of("anna") == {TASK: "a"}

    @pytest.mark.parametrize("pack", [zipped, folder])
    def test_a_broken_zip_is_kept_as_it_is(self, run, source, pack):
        pack(
            source / "lms.zip",
            {
                "Anna_1_assignsubmission_file_/work.zip": "broken",
                "Anna_1_assignsubmission_file_/notes.txt": "n",
                f"Ben_2_assignsubmission_file_/{TASK}": "b",
            },
        )
        said = run(source / "lms.zip", status=3)
        assert run.of("Anna_1") == {"work.zip": "broken", "notes.txt": "n"} and run.of("Ben_2") == {TASK: "b"}
        assert "Anna_1: work.zip: is no zip that can be read" in said and "Anna_1: no notebook came" in said

    def test_a_damaged_member(self, run, source):
        broken = zipped(source / "anna.zip", {TASK: "a", "b.ipynb": os.urandom(1000)})
        content = bytearray(broken.read_bytes())
        content[content.index(b"b.ipynb") + 200] ^= 255
        broken.write_bytes(content)
        assert "anna.zip/b.ipynb: cannot be read, so it is left out: ask for it again" in run(source, status=3)
        assert run.of("anna") == {TASK: "a"}

    def test_a_source_that_is_no_zip(self, run, source):
        folder(source, {"lms.zip": "half a download"})
        good = zipped(source.parent / "good" / "ben.zip", TEN)
        assert "lms.zip is no zip that can be read: get it again" in run(source / "lms.zip", good, status=3)
        assert run.students() == ["ben"]

    def test_names_in_utf_8_without_its_mark_and_in_cp437(self, run, source):
        for name, coding in (("utf", "utf-8"), ("dos", "cp437")):
            zipped(source / f"{name}.zip", {TASK: "a", "Loesung_XX.ipynb": "x"})
            content = (source / f"{name}.zip").read_bytes()
            (source / f"{name}.zip").write_bytes(content.replace(b"XX", "ü".encode(coding).ljust(2, b"y")))
        run(source)
        assert set(run.of("utf")) == {TASK, "Loesung_ü.ipynb"}
        assert set(run.of("dos")) == {TASK, "Loesung_üy.ipynb"}

    def test_names_that_differ_by_case_and_names_that_are_there_twice(self, run, source):
        names = ("A.ipynb", "a.ipynb", "a.ipynb/b", "c.txt/d", "c.txt")
        said = run(zipped(source / "anna.zip", {**dict(zip(names, "12345")), TASK: "6"}))
        assert sorted(run.of("anna").values()) == list("123456") and "a second a.ipynb is kept as a~2.ipynb" in said
        assert len({name.casefold() for name in run.of("anna")}) == 6

    def test_another_archive(self, run, source):
        folder(source, {"anna/work.rar": "r", f"ben/{TASK}": "b", "ben/data.gz": "d"})
        said = run(source, status=3)
        assert "anna: no notebook came, but work.rar: unpack it by hand." in said and "ben:" not in said

    def test_links_in_a_folder(self, run, source, tmp_path):
        folder(source, {f"anna/{TASK}": "a"})
        secret = folder(tmp_path / "secret", {TASK: "s"})
        (source / "anna" / "link.ipynb").symlink_to(secret / TASK)
        (source / "ben").symlink_to(secret)
        said = run(source, status=3)
        assert run.students() == ["anna"] and run.of("anna") == {TASK: "a"}
        assert "anna: link.ipynb: is a link" in said and "source/ben (is a link" in said

    def test_a_folder_that_cannot_be_opened(self, run, source, monkeypatch):
        folder(source, {f"anna/{TASK}": "a", f"anna/closed/{TASK}": "c"})
        scandir = os.scandir

        def closed(path):
            if str(path).endswith("source/anna/closed"):
                raise PermissionError(13, "Permission denied", str(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", closed)
        assert "anna: closed: cannot be opened (Permission denied)" in run(source, status=3)
        assert run.of("anna") == {TASK: "a"}

    def test_an_empty_hand_in_is_said(self, run, source):
        folder(source, {f"anna/{TASK}": "a"})
        (source / "ben").mkdir()
        said = run(source, status=3)
        assert "ben   nothing to collect" in said and "ben: no notebook came" in said and run.students() == ["anna"]

    def test_a_zip_in_a_zip_says_nothing_about_the_outer_one(self, source):
        source.mkdir(exist_ok=True)
        with zipfile.ZipFile(source / "class.zip", "w") as outer:  # which stores without compressing
            outer.writestr("anna.zip", b"PK\x06\x06" + bytes(36) + struct.pack("<Q", 2**40))
        assert entries.open_zip(source / "class.zip").namelist() == ["anna.zip"]
