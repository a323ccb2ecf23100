# Adds a second graded cell and a second answer with the ids of the first, one of which checks nothing.
# noticed: dynamic
# %% cell task01_target_vectors
{"cell_type": "code", "execution_count": null, "outputs": [], "source": "6", "id": "aaaa", "metadata": {"nbgrader": {"grade": true, "grade_id": "check_target_vector", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}}}
# %% cell task01_target_vectors
{"cell_type": "code", "execution_count": null, "outputs": [], "source": "target_vector = 1", "id": "bbbb", "metadata": {"nbgrader": {"grade": false, "grade_id": "target_vector", "locked": false, "schema_version": 3, "solution": true, "task": false}}}
