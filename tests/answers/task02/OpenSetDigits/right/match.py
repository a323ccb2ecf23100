class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        match purpose:
            case "train" | "validation":
                digits = [0, 2, 3, 4, 5, 7, 8, 9]
            case "test":
                digits = [1, 4, 5, 6, 8, 9]
            case _:
                raise ValueError(f"{purpose!r} is none of 'train', 'validation', 'test'")
        super().__init__(DATA_ROOT, train=purpose == "train", download=False)
        keep = torch.tensor([t in digits for t in self.targets.tolist()])
        self.data, self.targets = self.data[keep], self.targets[keep]
