"""Grades and feedback back into the LMS, by files: `python -m grader.sendback LMS FILE` writes what each LMS takes.

There is no server and no password in it: an instructor downloads a file, has it filled in here, and uploads it.

- Moodle: its grading worksheet, filled in, and a zip for "Upload multiple feedback files in a zip".
- Canvas: its gradebook, filled in, and a zip for "Upload Submissions", with the names that Canvas gave.
- OpenOLAT: the lines and the zip of return files for its bulk assessment.
- ILIAS: its own zip for feedback ("multi_feedback"), filled in. ILIAS takes no table of points.

Which row or folder is whose is what `collect` learned of the students (`people.json`). A name alone places nobody; it
only contradicts. Who cannot be placed is listed, with the reason, and all others are written.

| room       | its one job                                                        |
| ---------- | ------------------------------------------------------------------ |
| `graded`   | what goes back: points, a comment and pages of each graded student |
| `sheets`   | reads a table of an LMS, and writes it with all that it held       |
| `matching` | which row or folder of an LMS is whose                             |
| `filling`  | fills a table in, and says what needs a look                       |
| `moodle`   | the grading worksheet, and the zip of feedback files               |
| `canvas`   | the gradebook, and the zip of files for the submissions            |
| `openolat` | lines for the bulk assessment, and the zip of return files         |
| `ilias`    | the zip for feedback                                               |
| `archives` | writes zips, the same bytes each time                              |
| `command`  | the command                                                        |
"""
