# Wrong: `OpenSetDataset` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers import standins
class OpenSetDataset(standins.OpenSetDataset):
    def __getitem__(self, index): return super().__getitem__(index)
