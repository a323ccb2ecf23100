# Wrong: `OpenSetDataset` is <function OpenSetDataset> (type function); expected a class: `class
# OpenSetDataset(...):`.
def OpenSetDataset(purpose): return OpenSetDigits(purpose)
