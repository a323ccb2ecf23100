# Marks graded cells with tags and metadata by which tools skip them, or let errors pass.
# noticed: dynamic
# %% change check target_vector
{"metadata": {"tags": ["skip-execution", "raises-exception", "NBVAL_SKIP"], "deletable": false}}
# %% change task01_target_vectors
{"kernelspec": {"name": "no-such-kernel", "language": "sh"}, "language_info": {"name": "sh"}}
