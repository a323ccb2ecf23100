class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        raise NotImplementedError()
