# Wrong: `OpenSetDigits('train')` crashed with TypeError: OpenSetDigits.__init__() missing 1 required positional
# argument: 'purpose'. Compare the parameters in the definition with those in the call.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, root, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(root, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]
