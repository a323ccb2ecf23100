"""For instructors only: making the release, and grading with nbgrader.

| room            | its one job                                                             |
| --------------- | ----------------------------------------------------------------------- |
| `places`        | where the kit and its release lie                                       |
| `release`       | solutions/ -> notebooks/, the same bytes each time                      |
| `solutions`     | the solution notebooks, as code of the kit reads them                   |
| `handout`       | what students get, as one zip, the same bytes each time                 |
| `outputs`       | runs the solution notebooks and keeps their outputs                     |
| `lab`           | a working copy of the release, in which nothing is overwritten          |
| `versions`      | the versions that were tested: installs them, writes them down          |
| `demo`          | a small class, from the release to feedback and grades                  |
| `collect`       | submissions, however they come -> grading/submitted/, and nothing lost  |
| `people`        | who the students are: ids, names, and what an LMS calls them            |
| `grade`         | the command that grades a class                                         |
| `options`       | that command's line, as somebody types it                               |
| `preview`       | what another run would change in grades, before anything is written     |
| `schedule`      | keeps workers busy with submissions                                     |
| `results`       | the result of each submission, kept between runs                        |
| `outcomes`      | what came of each answer, as the student has read it                    |
| `review`        | completes results by the gradebook, by others' work, by what was seen   |
| `tables`        | points by task, a table of submissions, and what the terminal shows     |
| `report`        | the class report, and a page for each student that sums up all tasks    |
| `feedback`      | the look of feedback pages                                              |
| `local`         | workers on this machine, and their sandbox                              |
| `interrupts`    | an interrupt that is not lost, wherever it comes                        |
| `trouble`       | what goes wrong on the instructor's machine, in sentences               |
| `pool`          | processes that do work; one that ends is replaced                       |
| `origin`        | the process from which workers are forked, and these workers            |
| `files`         | files that are replaced as a whole: old or new; and fingerprints        |
| `scratch`       | a folder for the temporary files of a run                               |
| `cluster`       | workers on other machines                                               |
| `worker`        | grades a submission in a worker, and converts it                        |
| `submitted`     | finds the submissions of a class in submitted/                          |
| `submissions`   | reads what a student has handed in                                      |
| `repair`        | mends a notebook, so that nbgrader takes it                             |
| `ready_made`    | trains small networks for what figures show before anybody has trained  |
| `suspicions`    | flags in a submission what a person should see                          |
| `autograde`     | grades one submission: runs its cells, probes and judges its answers    |
| `sandbox`       | a place to run students' code in                                        |
| `gradebook`     | nbgrader's gradebook, autograded/ and feedback/                         |
| `shortcuts`     | save time by private parts of others, and can be turned off             |
| `sendback`      | grades and feedback back into the LMS, by files that it takes           |
| `exchange`      | nbgrader's way to give feedback back, for a class that uses an LMS      |
| `bench`         | compares the speed of all that with stock nbgrader                      |
| `bench_cells`   | how long the cells of a class take alone                                |
| `preprocessors` | additions to nbgrader's own steps                                       |
"""

from .sandbox.inside.shortcuts import leave_out_a_grammar

leave_out_a_grammar()  # before anything imports nbformat
