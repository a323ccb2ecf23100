# Ends cells with a number, which looks like the score of a partly right answer.
# noticed: dynamic
# %% target_vector
def target_vector(digit):
    return None

6.0
# %% after target_vector
6
# %% after check target_vector
6
