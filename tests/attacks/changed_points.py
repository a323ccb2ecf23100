# Changes points, grade ids and locks in the metadata of its cells.
# noticed: dynamic
# %% change check target_vector
{"metadata": {"nbgrader": {"points": 1000}}}
# %% change check Network
{"metadata": {"nbgrader": {"grade_id": "check_target_vector", "points": 10}}}
# %% change check fit
{"metadata": {"nbgrader": {"grade": false, "locked": false, "solution": true}}}
# %% change target_vector
{"metadata": {"nbgrader": {"grade": true, "points": 100}}}
