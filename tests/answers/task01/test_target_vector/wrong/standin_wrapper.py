# Wrong: `test_target_vector` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers import standins
def test_target_vector(target_vector):
    standins.test_target_vector(target_vector)
