"""Collect submissions: `python -m grader.collect SOURCE...` fills grading/submitted/ for nbgrader.

A SOURCE is the zip of an LMS (Moodle, Canvas), a folder with one folder or zip for each student or with files that are
named after students, or the zip of one student. Sources are only read.

nbgrader's own `zip_collect` does not do. Its `ExtractorPlugin` unpacks everything first, without limits, to any path
that a zip names. It passes over names that a regular expression does not match, and stops at two notebooks of the same
name. It deletes earlier submissions, or stops at them. So only its format of `timestamp.txt` is used here.

The time of handing in is the newest that the outermost zip gives to a file of the submission, or, outside of a zip,
that of the newest file. A zip holds local times without a zone: they are read in this machine's zone (set TZ to change
it), and `timestamp.txt` has UTC. Moodle and Canvas may write the time of the download instead: the order of two
downloads is right all the same. No time is written if there is none, or if it is in the future.

Files that systems and editors leave behind (`JUNK`) are left out without a message. A zip in a student's zip stays
packed.

| room        | its one job                                                       |
| ----------- | ----------------------------------------------------------------- |
| `entries`   | lists what lies in a folder or in a zip                           |
| `owners`    | tells whose it is, by the names that an LMS or an instructor gives |
| `roster`    | who the students are, by the instructor's table                   |
| `contents`  | the files of a hand-in, within limits                             |
| `submitted` | the folder of submissions, which is never half written            |
| `command`   | the command                                                       |
"""
