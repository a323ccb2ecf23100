class OpenSetDataset(OpenSetDigits):
    pass
