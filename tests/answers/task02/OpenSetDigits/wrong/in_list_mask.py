# Wrong: `OpenSetDigits('train')` crashed with RuntimeError: Boolean value of Tensor with more than one value is
# ambiguous. `if`, `assert`, `and` and `or` want one truth value: `.all()` or `.any()` makes one of many. Masks are
# combined with `&` and `|`, each comparison in brackets.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        digits = [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]
        keep = self.targets in digits
        self.data, self.targets = self.data[keep], self.targets[keep]
