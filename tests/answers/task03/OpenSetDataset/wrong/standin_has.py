from helpers import standins
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose); self.inner = standins.OpenSetDataset(purpose)
    def __getitem__(self, index): return self.inner[index]
