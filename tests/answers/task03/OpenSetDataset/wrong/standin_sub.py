from helpers import standins
class OpenSetDataset(standins.OpenSetDataset): pass
