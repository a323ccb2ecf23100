"""nbgrader's gradebook, autograded/ and feedback/: nbgrader's own converters make them from graded submissions.

The worker that grades a submission also converts it, in a small course that holds the release and nothing else. The
main process then takes the scores and files over into the course's gradebook and folders, one submission after another.

| room           | its one job                                                                        |
| -------------- | ---------------------------------------------------------------------------------- |
| `course`       | the folders and the gradebook of one class                                         |
| `registration` | makes sure that the gradebook knows the release, and reads it back for grading     |
| `seeds`        | the secret that a course draws its hidden seeds from                               |
| `people`       | names, ids that have changed, and students who have left                           |
| `conversion`   | lets nbgrader convert a graded submission                                          |
| `records`      | scores and files of one submission: out of one course, into another                |
| `folders`      | writes a folder anew: all its old files are there, or all its new ones             |
| `late`         | what being late costs, and extensions                                              |
| `entries`      | what the gradebook says of each student now, also by hand                          |
| `changes`      | what changes in grades, and why, in a table that grows with each run              |
| `export`       | the grades as a table that spreadsheets open                                       |
| `fingerprints` | tell whether anything has changed that can change a verdict                        |
"""
