class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train": is_train, kinds = True, (4, 5, 8, 9, 0, 2, 3, 7)
        elif purpose == "validation": is_train, kinds = False, (4, 5, 8, 9, 0, 2, 3, 7)
        elif purpose == "test": is_train, kinds = False, (4, 5, 8, 9, 1, 6)
        else: raise ValueError("unknown purpose")
        torchvision.datasets.MNIST.__init__(self, DATA_ROOT, is_train)
        m = sum((self.targets == k) for k in kinds).bool()
        self.data = torch.masked_select(self.data, m[:, None, None]).view(-1, 28, 28)
        self.targets = self.targets.masked_select(m)
