class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        match purpose:
            case "train" | "validation": digits = {0, 2, 3, 4, 5, 7, 8, 9}
            case "test": digits = {1, 4, 5, 6, 8, 9}
            case _: raise ValueError("purpose")
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        data, targets = [], []
        for x, t in zip(self.data, self.targets):
            if int(t) in digits: data.append(x); targets.append(int(t))
        self.data = torch.stack(data)
        self.targets = torch.tensor(targets)
