"""Collect submissions: `python -m grader.collect SOURCE...` fills grading/submitted/ for nbgrader.

A SOURCE is the zip that an LMS gives (Moodle, Canvas), a folder with a folder or a zip a student or with files that
are named after students, or the zip of one student. Sources are only read.

nbgrader's own `zip_collect` was read and does not serve. Its plugins are asked for a name alone, file by file, when all
is unpacked already: `ExtractorPlugin` unpacks without limits and follows whatever a zip says, names that a regular
expression does not match are passed over, two notebooks of one name stop the run, and what is there already is
deleted first or stops the run. So only its format of `timestamp.txt` is used here.

Which time is the time of handing in? The newest that a zip, the outermost one, gives to a file of the submission, and
outside of a zip the file's own. A zip holds a local time without its zone: it is taken as this machine's (set TZ for
another one), and `timestamp.txt` says UTC. Moodle and Canvas may write the time of the download there: the order of
two downloads is right all the same. No time is written if none is given, or one in the future.

Left out without a word: what systems and editors leave behind (`JUNK`). A zip in a student's zip stays a zip.

| room        | its one job                                                       |
| ----------- | ----------------------------------------------------------------- |
| `entries`   | what lies in a folder or in a zip, wherever it is                 |
| `owners`    | whose it is, by the names that an LMS or an instructor gives      |
| `roster`    | who the students are, by the instructor's table                   |
| `contents`  | what a student handed in: files, within limits                    |
| `submitted` | the folder of submissions, which is never half written            |
| `command`   | the command                                                       |
"""
