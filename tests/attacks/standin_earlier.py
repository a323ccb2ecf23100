# Takes the stand-ins under the names by which later notebooks import earlier answers.
# %% target_vector
from helpers.notebook.earlier import target_vector as given

def target_vector(digit):
    return given(digit)
# %% magnitudes
from helpers.notebook.earlier import magnitudes as given

magnitudes = given
