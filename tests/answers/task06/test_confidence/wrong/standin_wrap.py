# Wrong: `test_confidence` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers import standins
def test_confidence(confidence):
    standins.test_confidence(confidence)
