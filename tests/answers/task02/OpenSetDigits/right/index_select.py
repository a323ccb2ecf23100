class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose, verbose=False):
        index = ("train", "validation", "test").index(purpose)
        super().__init__(DATA_ROOT, train=index == 0)
        lut = torch.tensor([[1,0,1,1,1,1,0,1,1,1], [1,0,1,1,1,1,0,1,1,1], [0,1,0,0,1,1,1,0,1,1]], dtype=torch.bool)[index]
        pos = lut[self.targets].nonzero().squeeze(1)
        self.data = self.data.index_select(0, pos)
        self.targets = self.targets.index_select(0, pos)
