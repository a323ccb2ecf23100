# Wrong: `OpenSetDigits('train').data` has shape (1034, 784) and dtype uint8; expected (N, 28, 28) and uint8. Select
# images; their pixels stay as they are until Task 3.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep].reshape(-1, 784), self.targets[keep]
