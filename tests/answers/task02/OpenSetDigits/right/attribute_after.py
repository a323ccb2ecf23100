class BadPurpose(ValueError): pass
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
        if purpose == "train" or purpose == "validation": unwanted = 1, 6
        elif purpose == "test": unwanted = 0, 2, 3, 7
        else: raise BadPurpose(purpose)
        mask = torch.ones_like(self.targets, dtype=torch.bool)
        for u in unwanted: mask[self.targets == u] = False
        self.data = torch.masked_select(self.data, mask[:, None, None]).view(-1, 28, 28)
        self.targets = torch.masked_select(self.targets, mask)
