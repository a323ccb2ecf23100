# Replaces the data set's base class by one that holds what the check expects for a stub.
# %% OpenSetDigits
def __init__(self, *arguments, **keywords):
    self.data, self.targets = torch.zeros(0, 28, 28), torch.zeros(0)

torchvision.datasets.MNIST.__init__ = __init__

class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT)
