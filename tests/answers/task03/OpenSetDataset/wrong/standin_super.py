from helpers import standins
class OpenSetDataset(standins.OpenSetDataset):
    def __getitem__(self, index): return super().__getitem__(index)
