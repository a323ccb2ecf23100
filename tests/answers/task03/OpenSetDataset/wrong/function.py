def OpenSetDataset(purpose): return OpenSetDigits(purpose)
