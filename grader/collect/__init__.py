"""Collect submissions: `python -m grader.collect SOURCE...` fills grading/submitted/ for nbgrader.

A SOURCE is the download of a class from an LMS, a folder or a zip with one folder or zip for each student or with files
that are named after students, or the zip of one student. Sources are only read.

nbgrader's own `zip_collect` does not do. Its `ExtractorPlugin` unpacks everything first, without limits, to any path
that a zip names. It passes over names that a regular expression does not match, and stops at two notebooks of the same
name. It deletes earlier submissions, or stops at them. So only its format of `timestamp.txt` is used here.

The time of handing in is written where the LMS says it: in names of files and folders, or in files of its own. The
times of the files themselves are often those of the download, so they only tell which of two downloads is newer. Times
without a zone are read in this machine's (set TZ to change it), and `timestamp.txt` has UTC. No time is written if
there is none, or if it is in the future.

Files that systems and editors leave behind (`JUNK`) are left out without a message. A zip in a student's zip stays
packed.

| room         | its one job                                                           |
| ------------ | --------------------------------------------------------------------- |
| `entries`    | lists what lies in a folder or in a zip, within limits                |
| `owners`     | whose a hand-in is                                                    |
| `layouts`    | what a layout is: the names that an LMS gives                         |
| `systems`    | the layouts of eight LMSs                                             |
| `shapes`     | tells a class from one student, or says that the shape does not tell  |
| `reading`    | reads sources, with all of these                                      |
| `contents`   | the files of a hand-in, within limits                                 |
| `completing` | what a later attempt lacks, taken from the attempt before             |
| `columns`    | reads tables of students, also those that LMSs export                 |
| `moments`    | reads times and extensions                                            |
| `roster`     | who the students are, by the instructor's table                       |
| `identities` | one id for each student                                               |
| `submitted`  | the folder of submissions, which is never half written                |
| `collection` | a run: what becomes of each student                                   |
| `command`    | the command                                                           |
"""
