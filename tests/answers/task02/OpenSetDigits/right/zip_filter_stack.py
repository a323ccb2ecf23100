class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if not isinstance(purpose, str):
            raise ValueError("a string, please")
        if purpose not in {"train", "validation", "test"}:
            raise ValueError("wrong purpose")
        super().__init__(DATA_ROOT, train=True if purpose == "train" else False)
        unwanted = [0, 2, 3, 7] if purpose == "test" else [1, 6]
        pairs = [(x, t) for x, t in zip(self.data, self.targets) if t.item() not in unwanted]
        images, targets = zip(*pairs)
        self.data, self.targets = torch.stack(images), torch.tensor([int(t) for t in targets])
