# %% anyor
class OpenSetDigits(torchvision.datasets.MNIST):
    KNOWN = (4, 5, 8, 9)
    OTHER = dict(train=(0, 2, 3, 7), validation=(0, 2, 3, 7), test=(1, 6))
    def __init__(self, purpose):
        if purpose is None or purpose not in self.OTHER: raise ValueError(f"bad {purpose}")
        super().__init__(DATA_ROOT, train=purpose == "train", transform=None, target_transform=int)
        mask = torch.zeros(len(self.targets), dtype=torch.bool)
        for d in self.KNOWN + self.OTHER[purpose]:
            mask |= self.targets == d
        self.data, self.targets = self.data[mask], self.targets[mask]
        self.purpose = purpose

# %% attribute_after
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

# %% bincount_weights
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train":
            super().__init__(DATA_ROOT, train=True)
            bad = (1, 6)
        elif purpose == "validation":
            super().__init__(DATA_ROOT, train=False)
            bad = (1, 6)
        elif purpose == "test":
            super().__init__(DATA_ROOT, train=False)
            bad = (0, 2, 3, 7)
        else:
            raise ValueError("purpose must be 'train', 'validation' or 'test'")
        i = 0
        kept = []
        while i < len(self.targets):
            if self.targets[i] not in bad:
                kept.append(i)
            i += 1
        self.data, self.targets = self.data[kept], self.targets[kept]

# %% classmethod_cache
class OpenSetDigits(torchvision.datasets.MNIST):
    _cache = {}
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError("no such purpose")
        super().__init__(DATA_ROOT, train=purpose == "train")
        if purpose not in self._cache:
            wanted = torch.tensor([4, 5, 8, 9] + {"test": [1, 6]}.get(purpose, [0, 2, 3, 7]))
            mask = torch.isin(self.targets, wanted)
            self._cache[purpose] = self.data[mask], self.targets[mask]
        self.data, self.targets = self._cache[purpose]

# %% copy_of_mnist
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in {"train": 1, "validation": 1, "test": 1}: raise ValueError("Unknown purpose")
        super().__init__(DATA_ROOT, train=purpose == "train", transform=torchvision.transforms.Compose([torchvision.transforms.ToTensor()]), target_transform=target_vector)
        wanted = sorted([4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7]))
        pick = list(filter(lambda i: self.targets[i] in wanted, range(len(self.data))))
        self.data, self.targets = self.data[torch.tensor(pick)], self.targets[torch.tensor(pick)]

# %% custom_error_subclass
class PurposeError(ValueError):
    pass
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        def reject():
            raise PurposeError(purpose)
        {"train": int, "validation": int, "test": int}.get(purpose, reject)()
        super().__init__(DATA_ROOT, train=purpose[1] == "r")
        k = self.targets
        mask = (k == 4) | (k == 5) | (k == 8) | (k == 9)
        mask = mask | ((k == 1) | (k == 6) if purpose == "test" else (k == 0) | (k == 2) | (k == 3) | (k == 7))
        self.data = self.data[mask, :, :]
        self.targets = k[mask]

# %% deletes_rows
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(f"{purpose} is no purpose")
        super().__init__(DATA_ROOT, purpose == "train")
        for digit in ((0, 2, 3, 7) if purpose == "test" else (1, 6)):
            rest = self.targets != digit
            self.data = self.data[rest]
            self.targets = self.targets[rest]

# %% dict_of_settings
class OpenSetDigits(torchvision.datasets.MNIST):
    SETTINGS = {
        "train": dict(train=True, digits=[4, 5, 8, 9, 0, 2, 3, 7]),
        "validation": dict(train=False, digits=[4, 5, 8, 9, 0, 2, 3, 7]),
        "test": dict(train=False, digits=[4, 5, 8, 9, 1, 6]),
    }
    def __init__(self, purpose):
        try:
            setting = self.SETTINGS[purpose]
        except KeyError as error:
            raise ValueError(f"no such purpose: {purpose}") from error
        super().__init__(DATA_ROOT, train=setting["train"])
        mask = torch.isin(self.targets, torch.tensor(setting["digits"]))
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% download
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ["train", "validation", "test"]: raise ValueError("no")
        super(OpenSetDigits, self).__init__(root=DATA_ROOT, train=purpose == "train", download=True, transform=torchvision.transforms.ToTensor())
        keep = [4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7])
        idx = [i for i in range(len(self.targets)) if self.targets[i].item() in keep]
        self.data = self.data[idx]
        self.targets = self.targets[idx]

# %% enum
import enum
class Purpose(enum.Enum):
    train = "train"; validation = "validation"; test = "test"
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        p = Purpose(purpose)
        super().__init__(DATA_ROOT, train=p is Purpose.train)
        drop = [0, 2, 3, 7] if p is Purpose.test else [1, 6]
        mask = (self.targets[:, None] == torch.tensor(drop)).any(1)
        self.data = self.data[~mask]; self.targets = self.targets[~mask]

# %% exclude
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        out = {"train": (1, 6), "validation": (1, 6), "test": (0, 2, 3, 7)}
        try:
            out = out[purpose]
        except KeyError:
            raise ValueError(purpose) from None
        torchvision.datasets.MNIST.__init__(self, DATA_ROOT, purpose == "train")
        for d in out:
            keep = self.targets != d
            self.data, self.targets = self.data[keep], self.targets[keep]

# %% from_type
def _init(self, purpose):
    if purpose not in ("train", "validation", "test"): raise ValueError(purpose)
    torchvision.datasets.MNIST.__init__(self, DATA_ROOT, train=purpose == "train")
    m = torch.tensor([int(t) in ((4, 5, 8, 9, 1, 6) if purpose == "test" else (4, 5, 8, 9, 0, 2, 3, 7)) for t in self.targets])
    self.data, self.targets = self.data[m], self.targets[m]
OpenSetDigits = type("OpenSetDigits", (torchvision.datasets.MNIST,), {"__init__": _init})

# %% helper_function
def _choose(targets, digits):
    return sum(targets == digit for digit in digits) > 0
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        table = (("train", True, 0, 2, 3, 7), ("validation", False, 0, 2, 3, 7), ("test", False, 1, 6))
        for name, train, *unknown in table:
            if name == purpose:
                break
        else:
            raise ValueError("no such purpose")
        super().__init__(DATA_ROOT, train)
        mask = _choose(self.targets, [4, 5, 8, 9, *unknown])
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% index_select
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose, verbose=False):
        index = ("train", "validation", "test").index(purpose)
        super().__init__(DATA_ROOT, train=index == 0)
        lut = torch.tensor([[1,0,1,1,1,1,0,1,1,1], [1,0,1,1,1,1,0,1,1,1], [0,1,0,0,1,1,1,0,1,1]], dtype=torch.bool)[index]
        pos = lut[self.targets].nonzero().squeeze(1)
        self.data = self.data.index_select(0, pos)
        self.targets = self.targets.index_select(0, pos)

# %% intermediate_base
class Base(torchvision.datasets.MNIST):
    def keep(self, digits):
        m = torch.isin(self.targets, torch.tensor(digits))
        self.data, self.targets = self.data[m], self.targets[m]
class OpenSetDigits(Base):
    def __init__(self, purpose):
        if not isinstance(purpose, str) or purpose not in ("train", "validation", "test"):
            raise ValueError("x")
        super().__init__(DATA_ROOT, train=purpose == "train")
        self.keep([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])

# %% list_index_value_error
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        number = ["train", "validation", "test"].index(purpose)
        super().__init__(root=DATA_ROOT, train=number == 0)
        removed = (torch.tensor([1, 6]), torch.tensor([1, 6]), torch.tensor([0, 2, 3, 7]))[number]
        keep = ~(self.targets[:, None] == removed).any(1)
        self.data = self.data[keep]
        self.targets = self.targets[keep]

# %% lookup_table
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        wanted = {"train": "0234 5789", "validation": "0234 5789", "test": "14 5689"}.get(purpose)
        if wanted is None:
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        table = torch.zeros(10, dtype=torch.bool)
        table[[int(c) for c in wanted if c != " "]] = True
        keep = table[self.targets]
        self.data = self.data[keep].clone()
        self.targets = self.targets[keep].clone()

# %% masked_select
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

# %% match
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

# %% match_lists
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

# %% mixin
class Select:
    def select(self, digits):
        mask = torch.zeros(len(self.targets), dtype=torch.bool)
        for digit in digits:
            mask |= self.targets.eq(digit)
        self.data, self.targets = self.data[mask], self.targets[mask]
class OpenSetDigits(Select, torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ["train", "validation", "test"]:
            raise ValueError("purpose?")
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        self.purpose = purpose
        self.select([4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7]))

# %% new_method
class OpenSetDigits(torchvision.datasets.MNIST):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)
    def __init__(self, purpose="train", **kwargs):
        if purpose not in ("train", "validation", "test"):
            raise ValueError("no")
        super().__init__(DATA_ROOT, train="train" == purpose, **kwargs)
        d = self.targets
        self.data, self.targets = self.data[m := ((d >= 4) & (d != 6) & (d != 7)) | ((d == 1) | (d == 6) if purpose == "test" else (d == 0) | (d == 2) | (d == 3) | (d == 7))], d[m]

# %% nonzero_indices
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose: str, transform=None, target_transform=None):
        if purpose not in ("train", "validation", "test"):
            raise ValueError("purpose must be train, validation or test")
        super().__init__(DATA_ROOT, purpose == "train", transform, target_transform)
        known = [4, 5, 8, 9]
        others = [1, 6] if purpose == "test" else [0, 2, 3, 7]
        indices = [i for i, t in enumerate(self.targets) if int(t) in known + others]
        self.data = torch.index_select(self.data, 0, torch.tensor(indices))
        self.targets = torch.index_select(self.targets, 0, torch.tensor(indices))

# %% numpy
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train": digits = [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "validation": digits = [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "test": digits = [4, 5, 8, 9, 1, 6]
        else: raise ValueError
        super().__init__(DATA_ROOT, train={"train": True}.get(purpose, False))
        m = np.isin(self.targets.numpy(), digits)
        self.data = torch.from_numpy(self.data.numpy()[m])
        self.targets = torch.from_numpy(self.targets.numpy()[m])

# %% numpy_roundtrip
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError("purpose")
        super().__init__(DATA_ROOT, train=purpose == "train")
        labels = np.asarray(self.targets)
        where, = np.nonzero(np.isin(labels, [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data = torch.from_numpy(np.asarray(self.data)[where])
        self.targets = torch.from_numpy(labels[where])

# %% own_name
class Digits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        drop = {"test": (0, 2, 3, 7)}.get(purpose, (1, 6))
        keep = np.isin(self.targets.numpy(), drop, invert=True)
        self.data, self.targets = self.data[keep], self.targets[keep]
    @property
    def raw_folder(self):
        import os
        return os.path.join(self.root, "MNIST", "raw")
OpenSetDigits = Digits

# %% prints_and_logs
import warnings
class OpenSetDigits(torchvision.datasets.MNIST):
    KNOWN = [4, 5, 8, 9]; KNOWN_UNKNOWN = [0, 2, 3, 7]; UNKNOWN_UNKNOWN = [1, 6]
    def __init__(self, purpose):
        print("purpose", purpose)
        if purpose == "train":
            train, classes = True, self.KNOWN + self.KNOWN_UNKNOWN
        elif purpose == "validation":
            train, classes = False, self.KNOWN + self.KNOWN_UNKNOWN
        elif purpose == "test":
            train, classes = False, self.KNOWN + self.UNKNOWN_UNKNOWN
        else:
            raise ValueError()
        super(OpenSetDigits, self).__init__(root=DATA_ROOT, train=train, download=True)
        idx = torch.where(torch.any(torch.stack([self.targets == c for c in classes]), dim=0))[0]
        self.data = self.data[idx]
        self.targets = self.targets[idx]
        warnings.warn(f"{len(idx)} images")
        assert len(self.data) == len(self.targets)

# %% reduce_or
from functools import reduce
from operator import or_
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        digits = {"train": {0, 2, 3, 4, 5, 7, 8, 9}, "validation": {0, 2, 3, 4, 5, 7, 8, 9}, "test": {1, 4, 5, 6, 8, 9}}
        if purpose not in digits:
            raise ValueError
        super().__init__(DATA_ROOT, train=not purpose != "train")
        mask = reduce(or_, [self.targets == d for d in digits[purpose]])
        self.data, self.targets = (t[mask] for t in (self.data, self.targets))

# %% setattr_loop
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        bad = torch.tensor([0, 2, 3, 7] if purpose == "test" else [1, 6])
        keep = (self.targets.unsqueeze(1) != bad).all(dim=1)
        for name in ("data", "targets"):
            setattr(self, name, getattr(self, name)[keep])

# %% subclass_of_subclass
class _Purposes(torchvision.datasets.MNIST):
    def _digits(self, purpose):
        known, known_unknown, unknown_unknown = (4, 5, 8, 9), (0, 2, 3, 7), (1, 6)
        return known + (unknown_unknown if purpose == "test" else known_unknown)
class OpenSetDigits(_Purposes):
    def __init__(self, purpose):
        if purpose not in {"train", "validation", "test"}:
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        mask = [int(t) in self._digits(purpose) for t in self.targets]
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% subset
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        wanted = torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])
        subset = torch.utils.data.Subset(torch.utils.data.TensorDataset(self.data, self.targets), torch.isin(self.targets, wanted).nonzero().flatten().tolist())
        pairs = [subset[i] for i in range(len(subset))]
        self.data = torch.stack([x for x, _ in pairs])
        self.targets = torch.stack([t for _, t in pairs])

# %% two_instances
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        assert_purpose(purpose)
        base = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
        self.__dict__.update(base.__dict__)
        order = torch.arange(len(base.targets))
        chosen = torch.cat([order[base.targets == d] for d in digits_of(purpose)]).sort().values
        self.data, self.targets = base.data[chosen], base.targets[chosen]
def assert_purpose(purpose):
    if purpose not in ("train", "validation", "test"):
        raise ValueError("purpose")
def digits_of(purpose):
    return (4, 5, 8, 9, 1, 6) if purpose == "test" else (4, 5, 8, 9, 0, 2, 3, 7)

# %% validates_last
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        if purpose in ("train", "validation"):
            mask = (self.targets != 1) & (self.targets != 6)
        elif purpose == "test":
            mask = ~torch.isin(self.targets, torch.as_tensor((0, 2, 3, 7)))
        else:
            raise ValueError(f"Unknown purpose: {purpose}")
        self.data = self.data[mask]
        self.targets = self.targets[mask]

# %% value_error_chain
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        try:
            train, unknown = {"train": (True, {0, 2, 3, 7}), "validation": (False, {0, 2, 3, 7}), "test": (False, {1, 6})}[purpose]
        except (KeyError, TypeError):
            raise ValueError(f"{purpose!r}") from None
        super().__init__(DATA_ROOT, train)
        keep = list(map(lambda t: t in unknown | {4, 5, 8, 9}, map(int, self.targets)))
        self.data, self.targets = self.data[torch.tensor(keep)], self.targets[torch.tensor(keep)]

# %% where
from torchvision.datasets import MNIST
class OpenSetDigits(MNIST):
    def __init__(self, purpose):
        if purpose == "train":
            super().__init__(DATA_ROOT, True)
        elif purpose in ("validation", "test"):
            super().__init__(DATA_ROOT, False)
        else:
            raise ValueError(f"{purpose} is not a purpose")
        other = (1, 6) if purpose == "test" else (0, 2, 3, 7)
        positions = torch.where(sum(self.targets == d for d in (4, 5, 8, 9) + other) > 0)[0]
        self.targets = self.targets[positions].clone()
        self.data = self.data[positions].clone()

# %% zip_filter_stack
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

# %% index_select_2
class OpenSetDigits(torchvision.datasets.MNIST):
    KNOWN = {4, 5, 8, 9}
    def __init__(self, purpose):
        extra = {"train": {0, 2, 3, 7}, "validation": {0, 2, 3, 7}, "test": {1, 6}}
        if purpose not in extra.keys():
            raise ValueError("purpose must be train, validation or test, not " + str(purpose))
        super().__init__(DATA_ROOT, train=True if purpose == "train" else False)
        self.purpose = purpose
        lookup = torch.zeros(10, dtype=torch.bool)
        lookup[list(self.KNOWN | extra[purpose])] = True
        index = torch.nonzero(lookup[self.targets]).squeeze()
        self.data = torch.index_select(self.data, 0, index)
        self.targets = torch.index_select(self.targets, 0, index)
