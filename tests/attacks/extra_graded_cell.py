# Adds graded cells of its own, with points of their own, and a task graded by hand.
# noticed: dynamic
# %% cell task01_target_vectors
{"cell_type": "code", "execution_count": null, "outputs": [], "source": "assert True", "id": "cccc", "metadata": {"nbgrader": {"grade": true, "grade_id": "bonus", "locked": true, "points": 50, "schema_version": 3, "solution": false, "task": false}}}
# %% cell task02_dataset_construction
{"cell_type": "markdown", "source": "my essay", "id": "dddd", "metadata": {"nbgrader": {"grade": false, "grade_id": "essay", "locked": true, "points": 50, "schema_version": 3, "solution": false, "task": true}}}
