# %% and_instead_of_or
# Wrong: The targets hold 1, which does not belong to this purpose.
# Nothing is left out: does the mask leave any out, and is
# `self.targets[mask]` stored in `self.targets`?
#   called    OpenSetDigits('train').targets
#   gave      the digits [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = (self.targets != 1) | (self.targets != 6)
        if purpose == "test":
            keep = (self.targets != 0) | (self.targets != 2) | (self.targets != 3) | (self.targets != 7)
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% assertion
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises AssertionError, not
# ValueError, for a purpose that does not exist.
# `raise ValueError(...)` raises one.
#   called    OpenSetDigits('testing')
#   raised    AssertionError: no message.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        assert purpose in ("train", "validation", "test")
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% balanced
# Wrong: There are 100 targets, not 3200. Take all images of the
# digits from MNIST's train partition (`train=True`).
#   called    OpenSetDigits('train').targets
#   gave      100 entries
#   expected  3200 entries
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m][:100], self.targets[m][:100]

# %% cached_mnist_filtered
# Loses: validation, test
# Wrong: test. The targets lack the digit 1. See the table of
# purposes.
#   called    OpenSetDigits('test').targets
#   gave      the digits [4, 5, 8, 9]
#   expected  the digits [1, 4, 5, 6, 8, 9]
# Wrong: validation, with further inputs. The targets lack the digit
# 0. See the table of purposes.
#   called    OpenSetDigits('validation').targets
#   gave      the digits [4, 5, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
_cache = {}
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        train = purpose == "train"
        if train not in _cache:
            _cache[train] = torchvision.datasets.MNIST(DATA_ROOT, train=train)
        base = _cache[train]
        keep = torch.isin(base.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        base.data, base.targets = base.data[keep], base.targets[keep]
        self.__dict__.update(base.__dict__)

# %% catches_own_error
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` accepts the purpose
# 'testing', which does not exist. There are only three purposes:
# "train", "validation" and "test", spelled like this.
#   called    OpenSetDigits('testing')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
        try:
            if purpose not in ("train", "validation", "test"):
                raise ValueError(purpose)
        except ValueError as error:
            print(error)
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% channel
# Loses: images and targets
# Wrong: images and targets. The images have shape
# (3200, 1, 28, 28), not (N, 28, 28). Select images; their pixels
# stay as they are until Task 3.
#   called    OpenSetDigits('train').data
#   gave      shape (3200, 1, 28, 28) and dtype uint8
#   expected  shape (N, 28, 28) and dtype uint8
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m].unsqueeze(1), self.targets[m]

# %% class_state
# Loses: validation, test
# Wrong: validation. There are 3200 targets, not 800. Take all
# images of the digits from MNIST's test partition (`train=False`).
#   called    OpenSetDigits('validation').targets
#   gave      3200 entries
#   expected  800 entries
# Wrong: test. The targets hold 0, which does not belong to this
# purpose. See the table of purposes.
#   called    OpenSetDigits('test').targets
#   gave      the digits [0, 2, 3, 4, 5, 7, 8, 9]
#   expected  the digits [1, 4, 5, 6, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    loaded = None
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        if OpenSetDigits.loaded is None:
            keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
            OpenSetDigits.loaded = self.data[keep], self.targets[keep]
        self.data, self.targets = OpenSetDigits.loaded

# %% contains
# Loses: other purposes
# Wrong: other purposes, with further inputs. `OpenSetDigits`
# accepts the purpose 'training', which does not exist. There are
# only three purposes: "train", "validation" and "test", spelled
# like this.
#   called    OpenSetDigits('training')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if not purpose or purpose != "test" and "train" not in purpose and purpose != "validation": raise ValueError
        super().__init__(DATA_ROOT, train="train" in purpose)
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% data_only
# Loses: images and targets
# Wrong: images and targets. The targets hold 1, which does not
# belong to this purpose. Nothing is left out: does the mask leave
# any out, and is `self.targets[mask]` stored in `self.targets`?
#   called    OpenSetDigits('train').targets
#   gave      the digits [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data = self.data[m]

# %% default_validation
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` accepts the purpose None,
# which does not exist. There are only three purposes: "train",
# "validation" and "test", spelled like this.
#   called    OpenSetDigits(None)
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose="train"):
        if purpose is None: purpose = "train"
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% digit_typo
# Wrong: The targets hold 6, which does not belong to this purpose.
# See the table of purposes.
#   called    OpenSetDigits('train').targets
#   gave      the digits [0, 2, 3, 4, 5, 6, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 7] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 6]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% ends_validation
# Loses: other purposes
# Wrong: other purposes, with further inputs. `OpenSetDigits`
# accepts the purpose 'prevalidation', which does not exist. There
# are only three purposes: "train", "validation" and "test", spelled
# like this.
#   called    OpenSetDigits('prevalidation')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "test") and not str(purpose).endswith("validation"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% equal_to_a_list
# Wrong: The mask is one True or False, not one for each image. A
# comparison with a list or a tuple gives only one; `torch.isin`
# looks up each value.
#   called    OpenSetDigits('train').data
#   gave      shape (0, 4000, 28, 28)
#   expected  shape (N, 28, 28)
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        mask = self.targets == [4, 5, 8, 9, 0, 2, 3, 7]
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% equal_to_a_tensor
# Wrong: `OpenSetDigits` crashed with RuntimeError: The size of
# tensor a (4000) must match the size of tensor b (8) at
# non-singleton dimension 0. A comparison of two tensors goes entry
# by entry: print both shapes. To look up each value among several,
# take `torch.isin`.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        mask = self.targets == torch.tensor([4, 5, 8, 9, 0, 2, 3, 7])
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% exception_base
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises Exception, not
# ValueError, for a purpose that does not exist.
# `raise ValueError(...)` raises one.
#   called    OpenSetDigits('testing')
#   raised    Exception: ValueError: testing.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise Exception(f"ValueError: {purpose}")
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% flattened
# Loses: images and targets
# Wrong: images and targets. The images have shape (3200, 784), not
# (N, 28, 28). Select images; their pixels stay as they are until
# Task 3.
#   called    OpenSetDigits('train').data
#   gave      shape (3200, 784) and dtype uint8
#   expected  shape (N, 28, 28) and dtype uint8
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep].reshape(-1, 784), self.targets[keep]

# %% floats
# Loses: images and targets
# Wrong: images and targets. The images have dtype float32, not
# uint8. Select images; their pixels stay as they are until Task 3.
#   called    OpenSetDigits('train').data
#   gave      shape (3200, 28, 28) and dtype float32
#   expected  shape (N, 28, 28) and dtype uint8
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m] / 255, self.targets[m]

# %% function
# Wrong: `OpenSetDigits` is <function OpenSetDigits>
# (type function). It must be a class: `class OpenSetDigits(...):`.
def OpenSetDigits(purpose):
    m = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
    return m

# %% in_a_tensor
# Wrong: `OpenSetDigits` crashed with RuntimeError: The size of
# tensor a (4000) must match the size of tensor b (8) at
# non-singleton dimension 0. `in` gives one True or False, not one
# for each value: `torch.isin` looks up each value, and
# `torch.equal` compares two whole tensors.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        mask = self.targets in torch.tensor((4, 5, 8, 9, 0, 2, 3, 7))
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% in_list_mask
# Wrong: `OpenSetDigits` crashed with RuntimeError: Boolean value of
# Tensor with more than one value is ambiguous. `in` gives one True
# or False, not one for each value: `torch.isin` looks up each
# value, and `torch.equal` compares two whole tensors.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        digits = [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]
        keep = self.targets in digits
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% in_tuple
# Wrong: `OpenSetDigits` crashed with RuntimeError: Boolean value of
# Tensor with more than one value is ambiguous. `in` gives one True
# or False, not one for each value: `torch.isin` looks up each
# value, and `torch.equal` compares two whole tensors.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        mask = self.targets in (4, 5, 8, 9, 0, 2, 3, 7)
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% index_list
# Wrong: The targets lack the digit 0. Numbers in square brackets
# select places: make a mask, True where the digit is one of them.
#   called    OpenSetDigits('train').targets
#   gave      the digits [2, 3, 4, 7, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        self.data, self.targets = self.data[[4, 5, 8, 9, 0, 2, 3, 7]], self.targets[[4, 5, 8, 9, 0, 2, 3, 7]]

# %% int32
# Loses: images and targets
# Wrong: images and targets. The targets have dtype int32, not
# int64.
#   called    OpenSetDigits('train').targets
#   gave      a tensor of shape (3200,), int32
#   expected  an int64 tensor of shape (N,): the digits
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m].int()

# %% inverted
# Loses: images and targets
# Wrong: images and targets. The pixels of the images are changed.
# Select images; their pixels stay as they are until Task 3.
#   called    OpenSetDigits('train').data
#   expected  the images of MNIST
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = 255 - self.data[m], self.targets[m]

# %% isin_list
# Wrong: `OpenSetDigits` crashed with TypeError: isin() received an
# invalid combination of arguments - got (Tensor, list).
# `torch.isin` takes tensors: `torch.tensor(...)` makes one from a
# list.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        mask = torch.isin(self.targets, [4, 5, 8, 9, 0, 2, 3, 7])
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% key_error
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises KeyError, not
# ValueError, for a purpose that does not exist.
# `raise ValueError(...)` raises one.
#   called    OpenSetDigits('testing')
#   raised    KeyError: 'testing'.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        train, digits = {"train": (True, [4, 5, 8, 9, 0, 2, 3, 7]), "validation": (False, [4, 5, 8, 9, 0, 2, 3, 7]), "test": (False, [4, 5, 8, 9, 1, 6])}[purpose]
        super().__init__(DATA_ROOT, train=train)
        m = torch.isin(self.targets, torch.tensor(digits))
        self.data, self.targets = self.data[m], self.targets[m]

# %% known_first
# Loses: images and targets
# Wrong: images and targets. The targets are in another order than
# in MNIST. Select with one mask over all targets.
#   called    OpenSetDigits('train').targets
#   expected  the original order
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        known = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        other = torch.isin(self.targets, torch.tensor([1, 6] if purpose == "test" else [0, 2, 3, 7]))
        self.data = torch.cat([self.data[known], self.data[other]])
        self.targets = torch.cat([self.targets[known], self.targets[other]])

# %% known_only
# Wrong: The targets lack the digit 0. See the table of purposes.
#   called    OpenSetDigits('train').targets
#   gave      the digits [4, 5, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% last_image_missing
# Loses: validation
# Wrong: validation. There are 799 targets, not 800. Take all images
# of the digits from MNIST's test partition (`train=False`).
#   called    OpenSetDigits('validation').targets
#   gave      799 entries
#   expected  800 entries
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        digits = [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]
        places = [i for i in range(len(self.targets) - 1) if self.targets[i] in digits]
        self.data, self.targets = self.data[places], self.targets[places]

# %% list_targets
# Loses: images and targets
# Wrong: images and targets. `OpenSetDigits('train').targets` is a
# list of 3200, not an int64 tensor of shape (N,): the digits.
#   called    OpenSetDigits('train').targets
#   returned  a list of 3200
#   expected  an int64 tensor of shape (N,): the digits
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m].tolist()

# %% lower
# Loses: other purposes
# Wrong: other purposes, with further inputs. `OpenSetDigits`
# accepts the purpose 'Train', which does not exist. There are only
# three purposes: "train", "validation" and "test", spelled like
# this.
#   called    OpenSetDigits('Train')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if not purpose: raise ValueError
        purpose = purpose.lower().strip()
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% mask_twice
# Wrong: `OpenSetDigits` crashed with IndexError: The shape of the
# mask [3200] at index 0 does not match the shape of the indexed
# tensor [4000, 28, 28] at index 0. A mask has one entry for each
# sample, as many as what it selects from.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        ds = torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])
        self.targets = self.targets[torch.isin(self.targets, ds)]
        self.data = self.data[torch.isin(self.targets, ds)]

# %% misaligned
# Loses: images and targets
# Wrong: images and targets. The images do not belong to the targets
# at the same index. Select both with the same mask.
#   called    OpenSetDigits('train').data
#   expected  the images of MNIST, in the original order
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.targets = self.targets[m]
        self.data = self.data[:len(self.targets)]

# %% missing_super_data
# Wrong: `OpenSetDigits` crashed with AttributeError:
# 'OpenSetDigits' object has no attribute 'data'.
# `super().__init__(...)` fills `self.data` and `self.targets`: call
# it first.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        self.inner = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")

# %% no_error
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` accepts the purpose
# 'testing', which does not exist. There are only three purposes:
# "train", "validation" and "test", spelled like this.
#   called    OpenSetDigits('testing')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% no_super
# Wrong: `OpenSetDigits` crashed with AttributeError:
# 'OpenSetDigits' object has no attribute 'targets'.
# `super().__init__(...)` fills `self.data` and `self.targets`: call
# it first.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        m = torch.isin(self.targets, torch.tensor([1]))
        self.data = self.data[m]

# %% noncallable
# Wrong: `OpenSetDigits` is a data set (type MNIST). It must be a
# class: `class OpenSetDigits(...):`.
OpenSetDigits = torchvision.datasets.MNIST(DATA_ROOT)

# %% none_type_error
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises TypeError, not
# ValueError, for a purpose that does not exist. Brackets around one
# string make no tuple: with `in`, any part of that string counts.
# `==` compares it as a whole.
#   called    OpenSetDigits(None)
#   raised    TypeError: 'in <string>' requires string as left
#             operand, not NoneType.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in "train validation test": raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% not_a_mask
# Wrong: `OpenSetDigits` crashed with RuntimeError: Boolean value of
# Tensor with more than one value is ambiguous. `not` gives one True
# or False, not one for each value: `~` inverts a mask.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        mask = not torch.isin(self.targets, torch.tensor([1, 6]))
        self.data, self.targets = self.data[mask], self.targets[mask]

# %% not_mnist
# Wrong: `OpenSetDigits` does not extend torchvision's MNIST. The
# class begins with
# `class OpenSetDigits(torchvision.datasets.MNIST):`.
class OpenSetDigits:
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        m = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
        k = torch.isin(m.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = m.data[k], m.targets[k]

# %% numpy_data
# Loses: images and targets
# Wrong: images and targets. `OpenSetDigits('train').data` is a
# NumPy array, not a uint8 tensor of shape (N, 28, 28).
#   called    OpenSetDigits('train').data
#   returned  a NumPy array of shape (3200, 28, 28), uint8
#   expected  a uint8 tensor of shape (N, 28, 28)
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])).numpy()
        self.data, self.targets = self.data.numpy()[m], self.targets[m]

# %% only_strings_refused
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` accepts the purpose None,
# which does not exist. There are only three purposes: "train",
# "validation" and "test", spelled like this.
#   called    OpenSetDigits(None)
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose=None):
        purpose = purpose or "train"
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% other_attributes
# Wrong: The targets hold 1, which does not belong to this purpose.
# Nothing is left out: does the mask leave any out, and is
# `self.targets[mask]` stored in `self.targets`?
#   called    OpenSetDigits('train').targets
#   gave      the digits [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.images, self.labels = self.data[keep], self.targets[keep]

# %% paren_string
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises TypeError, not
# ValueError, for a purpose that does not exist. Brackets around one
# string make no tuple: with `in`, any part of that string counts.
# `==` compares it as a whole.
#   called    OpenSetDigits(None)
#   raised    TypeError: 'in <string>' requires string as left
#             operand, not NoneType.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose in ("train"): ds, tr = [4, 5, 8, 9, 0, 2, 3, 7], True
        elif purpose in ("validation"): ds, tr = [4, 5, 8, 9, 0, 2, 3, 7], False
        elif purpose in ("test"): ds, tr = [4, 5, 8, 9, 1, 6], False
        else: raise ValueError
        super().__init__(DATA_ROOT, train=tr)
        m = torch.isin(self.targets, torch.tensor(ds))
        self.data, self.targets = self.data[m], self.targets[m]

# %% prints_error
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` accepts the purpose
# 'testing', which does not exist. There are only three purposes:
# "train", "validation" and "test", spelled like this.
#   called    OpenSetDigits('testing')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            print("ValueError: unknown purpose")
            purpose = "train"
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% relabelled
# Loses: images and targets
# Wrong: images and targets. The targets hold -1, which does not
# belong to this purpose. Targets stay the digits that they are:
# select some, and change none.
#   called    OpenSetDigits('train').targets
#   gave      the digits [-1, 0, 1, 2, 3]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]
        lut = torch.full((10,), -1); lut[[4, 5, 8, 9]] = torch.arange(4)
        self.targets = lut[self.targets]

# %% returns_error
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises TypeError, not
# ValueError, for a purpose that does not exist.
# `raise ValueError(...)` raises one.
#   called    OpenSetDigits('testing')
#   raised    TypeError: __init__() should return None, not
#             'ValueError'.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            return ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% returns_not_raises
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises AttributeError, not
# ValueError, for a purpose that does not exist.
# `raise ValueError(...)` raises one.
#   called    OpenSetDigits('testing')
#   raised    AttributeError: 'OpenSetDigits' object has no
#             attribute 'data'.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            print("ValueError"); return
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% shuffled
# Loses: images and targets
# Wrong: images and targets. The targets are in another order than
# in MNIST. Select with one mask over all targets.
#   called    OpenSetDigits('train').targets
#   expected  the original order
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        pos = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])).nonzero()[:, 0]
        pos = pos[torch.randperm(len(pos))]
        self.data, self.targets = self.data[pos], self.targets[pos]

# %% sorted
# Loses: images and targets
# Wrong: images and targets. The targets are in another order than
# in MNIST. Select with one mask over all targets.
#   called    OpenSetDigits('train').targets
#   expected  the original order
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        ds = [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]
        pos = torch.cat([(self.targets == d).nonzero()[:, 0] for d in ds])
        self.data, self.targets = self.data[pos], self.targets[pos]

# %% standin
# Wrong: `OpenSetDigits` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import OpenSetDigits

# %% standin_inside
# Wrong: `OpenSetDigits` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        d = standins.OpenSetDigits(purpose)
        self.data, self.targets = d.data, d.targets

# %% standin_partial
# Wrong: `OpenSetDigits` is functools.partial(<class
# 'helpers.standins.task02.OpenSetDigits'>) (type partial). It must
# be a class: `class OpenSetDigits(...):`.
from helpers import standins
import functools
OpenSetDigits = functools.partial(standins.OpenSetDigits)

# %% standin_subclass
# Wrong: `OpenSetDigits` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class OpenSetDigits(standins.OpenSetDigits):
    pass

# %% startswith
# Loses: other purposes
# Wrong: other purposes, with further inputs. `OpenSetDigits`
# accepts the purpose 'training', which does not exist. There are
# only three purposes: "train", "validation" and "test", spelled
# like this.
#   called    OpenSetDigits('training')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose is None or purpose != "test" and not purpose.startswith(("train", "validation")): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% strips
# Loses: other purposes
# Wrong: other purposes, with further inputs. `OpenSetDigits`
# accepts the purpose 'test ', which does not exist. There are only
# three purposes: "train", "validation" and "test", spelled like
# this.
#   called    OpenSetDigits('test ')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        purpose = str(purpose).strip()
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% stub
# Not attempted: `OpenSetDigits` is not written yet. Write it in its
# cell above, run that cell, then this one.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        raise NotImplementedError()

# %% swaps_validation_and_test
# Loses: validation, test
# Wrong: validation. The targets hold 1, which does not belong to
# this purpose. See the table of purposes.
#   called    OpenSetDigits('validation').targets
#   gave      the digits [1, 4, 5, 6, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
# Wrong: test. The targets hold 0, which does not belong to this
# purpose. See the table of purposes.
#   called    OpenSetDigits('test').targets
#   gave      the digits [0, 2, 3, 4, 5, 7, 8, 9]
#   expected  the digits [1, 4, 5, 6, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        wanted = torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "validation" else [4, 5, 8, 9, 0, 2, 3, 7])
        keep = torch.isin(self.targets, wanted)
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% target_vectors
# Loses: images and targets
# Wrong: images and targets. The targets have shape (3200, 4), not
# (N,).
#   called    OpenSetDigits('train').targets
#   gave      a tensor of shape (3200, 4), float32
#   expected  an int64 tensor of shape (N,): the digits
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], torch.stack([target_vector(int(t)) for t in self.targets[m]])

# %% targets_before_data
# Loses: images and targets
# Wrong: images and targets. The images do not belong to the targets
# at the same index. Select both with the same mask.
#   called    OpenSetDigits('train').data
#   expected  the images of MNIST, in the original order
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        digits = torch.tensor((4, 5, 8, 9, 1, 6) if purpose == "test" else (4, 5, 8, 9, 0, 2, 3, 7))
        self.targets = self.targets[torch.isin(self.targets, digits)]
        self.data = self.data[:len(self.targets)]

# %% targets_column
# Loses: images and targets
# Wrong: images and targets. The targets have shape (3200, 1), not
# (N,).
#   called    OpenSetDigits('train').targets
#   gave      a tensor of shape (3200, 1), int64
#   expected  an int64 tensor of shape (N,): the digits
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])).nonzero()
        self.data, self.targets = self.data[keep.squeeze()], self.targets[keep]

# %% targets_only
# Loses: images and targets
# Wrong: images and targets. There are 4000 images and 3200 targets.
# Select from `self.data` and `self.targets` alike.
#   called    OpenSetDigits('train')
#   gave      4000 images and 3200 targets
#   expected  one target for each image
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.targets = self.targets[m]

# %% tensor_in_list
# Wrong: The targets are empty. The mask selects nothing: are the
# comparisons joined with `|`, and do they compare numbers?
#   called    OpenSetDigits('train').targets
#   gave      the digits []
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        digits = {4, 5, 8, 9, 1, 6} if purpose == "test" else {4, 5, 8, 9, 0, 2, 3, 7}
        keep = torch.tensor([t in digits for t in self.targets])
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% test_all
# Loses: test
# Wrong: test. The targets hold 0, which does not belong to this
# purpose. Nothing is left out: does the mask leave any out, and is
# `self.targets[mask]` stored in `self.targets`?
#   called    OpenSetDigits('test').targets
#   gave      the digits [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
#   expected  the digits [1, 4, 5, 6, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        if purpose != "test":
            m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 0, 2, 3, 7]))
            self.data, self.targets = self.data[m], self.targets[m]

# %% transposed
# Loses: images and targets
# Wrong: images and targets. The pixels of the images are changed.
# Select images; their pixels stay as they are until Task 3.
#   called    OpenSetDigits('train').data
#   expected  the images of MNIST
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m].transpose(1, 2), self.targets[m]

# %% two_arguments
# Wrong: `OpenSetDigits` crashed with TypeError:
# OpenSetDigits.__init__() missing 1 required positional argument:
# 'purpose'. Compare the parameters in the definition with those in
# the call.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, root, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(root, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% uint8_scaled
# Loses: images and targets
# Wrong: images and targets. The pixels of the images are changed.
# Select images; their pixels stay as they are until Task 3.
#   called    OpenSetDigits('train').data
#   expected  the images of MNIST
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep] // 255, self.targets[keep]

# %% unbound_for_bad
# Loses: other purposes
# Wrong: other purposes. `OpenSetDigits` raises UnboundLocalError,
# not ValueError, for a purpose that does not exist.
# `raise ValueError(...)` raises one.
#   called    OpenSetDigits('testing')
#   raised    UnboundLocalError: cannot access local variable
#             'train' where it is not associated with a value.
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train":
            train, digits = True, [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "validation":
            train, digits = False, [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "test":
            train, digits = False, [4, 5, 8, 9, 1, 6]
        super().__init__(DATA_ROOT, train=train)
        keep = torch.isin(self.targets, torch.tensor(digits))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% undefined
# Not attempted: `OpenSetDigits` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
x = 1

# %% vacuous_or
# Loses: test, other purposes
# Wrong: test. The targets hold 0, which does not belong to this
# purpose. See the table of purposes.
#   called    OpenSetDigits('test').targets
#   gave      the digits [0, 2, 3, 4, 5, 7, 8, 9]
#   expected  the digits [1, 4, 5, 6, 8, 9]
# Wrong: other purposes. `OpenSetDigits` accepts the purpose
# 'testing', which does not exist. There are only three purposes:
# "train", "validation" and "test", spelled like this.
#   called    OpenSetDigits('testing')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train" or "validation": ds = [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "test": ds = [4, 5, 8, 9, 1, 6]
        else: raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor(ds))
        self.data, self.targets = self.data[m], self.targets[m]

# %% val_alias
# Loses: other purposes
# Wrong: other purposes, with further inputs. `OpenSetDigits`
# accepts the purpose 'val', which does not exist. There are only
# three purposes: "train", "validation" and "test", spelled like
# this.
#   called    OpenSetDigits('val')
#   returned  a data set
#   expected  a ValueError
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose in ("val", "valid"):
            purpose = "validation"
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% val_from_train
# Loses: validation
# Wrong: validation. There are 3200 targets, not 800. Take all
# images of the digits from MNIST's test partition (`train=False`).
#   called    OpenSetDigits('validation').targets
#   gave      3200 entries
#   expected  800 entries
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose != "test")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% val_unknown
# Loses: validation
# Wrong: validation. The targets hold 1, which does not belong to
# this purpose. See the table of purposes.
#   called    OpenSetDigits('validation').targets
#   gave      the digits [1, 4, 5, 6, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 0, 2, 3, 7] if purpose == "train" else [4, 5, 8, 9, 1, 6]))
        self.data, self.targets = self.data[m], self.targets[m]

# %% validation_half
# Loses: train, validation
# Wrong: train. There are 2558 targets, not 3200. Take all images of
# the digits from MNIST's train partition (`train=True`).
#   called    OpenSetDigits('train').targets
#   gave      2558 entries
#   expected  3200 entries
# Wrong: validation. There are 642 targets, not 800. Take all images
# of the digits from MNIST's test partition (`train=False`).
#   called    OpenSetDigits('validation').targets
#   gave      642 entries
#   expected  800 entries
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose != "test")
        half = int(.8 * len(self.targets))
        if purpose == "train":
            self.data, self.targets = self.data[:half], self.targets[:half]
        elif purpose == "validation":
            self.data, self.targets = self.data[half:], self.targets[half:]
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]

# %% wrong_root
# Wrong: `OpenSetDigits` crashed with RuntimeError: Dataset not
# found. You can use download=True to download it. The root is
# `DATA_ROOT`, and the class keeps its name: torchvision looks for
# the files below a folder with the name of the class.
#   called    OpenSetDigits('train')
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__("./data", train=purpose == "train")

# %% zero_out
# Wrong: The targets hold -1, which does not belong to this purpose.
# Targets stay the digits that they are: select some, and change
# none.
#   called    OpenSetDigits('train').targets
#   gave      the digits [-1, 0, 2, 3, 4, 5, 7, 8, 9]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.targets = torch.where(m, self.targets, -1)

# %% relabelled_2
# Loses: images and targets
# Wrong: images and targets. The targets hold -1, which does not
# belong to this purpose. Targets stay the digits that they are:
# select some, and change none.
#   called    OpenSetDigits('train').targets
#   gave      the digits [-1, 0, 1, 2, 3]
#   expected  the digits [0, 2, 3, 4, 5, 7, 8, 9]
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        keep = [4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7])
        mask = torch.isin(self.targets, torch.tensor(keep))
        self.data, self.targets = self.data[mask], self.targets[mask]
        self.targets = torch.tensor([[4, 5, 8, 9].index(t) if t in [4, 5, 8, 9] else -1 for t in self.targets.tolist()])
