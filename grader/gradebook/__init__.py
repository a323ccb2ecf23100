"""nbgrader's gradebook, autograded/ and feedback/, made of what marking gives by nbgrader's own converters.

Whoever marks a submission also converts it, in a small course of its own that holds the release and nothing else. One
process then takes what came out of that over into the course's gradebook and folders, one submission after another.

| room           | its one job                                                                        |
| -------------- | ---------------------------------------------------------------------------------- |
| `course`       | the folders and the gradebook of one class                                         |
| `registration` | makes sure that the gradebook knows the release, and reads from it what marking needs |
| `conversion`   | lets nbgrader convert what marking gave                                            |
| `records`      | scores and files of one submission: out of one course, into another                |
| `fingerprints` | whether anything has changed that can change a verdict                             |
"""
