# %% augmented
# Loses: image
# Wrong: image. The pixel in row 0, column 0 of image 0 is 0.005979,
# not 0. Is it the image at this index, divided by 255 and changed
# in no other way?
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 7.75e-09 to 1
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 + .01 * torch.rand(1, 28, 28)).clamp(0, 1), target_vector(int(self.targets[index]))

# %% batch_dimension
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` has shape
# (1, 1, 28, 28), not (1, 28, 28). The image comes first; it has one
# channel and float32 pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (1, 1, 28, 28), float32
#   expected  shape (1, 28, 28)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None, None] / 255, target_vector(int(self.targets[index]))

# %% binarised
# Loses: image
# Wrong: image. The pixels are rounded. Keep the values between 0
# and 1, too.
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] > 127).float(), target_vector(int(self.targets[index]))

# %% by256
# Loses: image
# Wrong: image. The pixels are divided by 256. Divide by 255.
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 0 to 0.996
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 256, target_vector(int(self.targets[index]))

# %% by_max
# Loses: image
# Wrong: image. The pixels are divided by the image's largest.
# Divide by 255, whatever the image.
#   called    OpenSetDataset('train')[44][0]
#   gave      pixels from 0 to 1
#   expected  the pixels of `self.data[44] / 255`, from 0 to 0.996
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        x = self.data[index][None].float()
        return x / x.max(), target_vector(int(self.targets[index]))

# %% cached_first
# Wrong: The image is the one at index 0, not at index 3199. Is it
# `self.data[index]`?
#   called    OpenSetDataset('train')[3199][0]
#   expected  the pixels of `self.data[3199] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if not hasattr(self, "item"):
            self.item = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.item

# %% channel_last
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` has shape
# (28, 28, 1), not (1, 28, 28). The image comes first; it has one
# channel and float32 pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (28, 28, 1), float32
#   expected  shape (1, 28, 28)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][..., None] / 255, target_vector(int(self.targets[index]))

# %% cls_cache
# Wrong: The pixel in row 5, column 17 of image 0 is 0.07059, not 0.
# Is it the image at this index, divided by 255 and changed in no
# other way?
#   called    OpenSetDataset('test')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    cache = {}
    def __getitem__(self, index):
        if index not in self.cache:
            self.cache[index] = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.cache[index]

# %% crash
# Wrong: `OpenSetDataset` crashed with AttributeError:
# 'OpenSetDataset' object has no attribute 'images'. The images are
# in `self.data`, and their digits in `self.targets`.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.images[index], target_vector(int(self.targets[index]))

# %% dict
# Wrong: `OpenSetDataset('train')[0]` is a dictionary, not the tuple
# (image, target).
#   called    OpenSetDataset('train')[0]
#   returned  a dictionary with the keys 'image', 'target'
#   expected  the tuple (image, target)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return {"image": self.data[index][None] / 255, "target": target_vector(int(self.targets[index]))}

# %% digit
# Loses: target
# Wrong: target. `OpenSetDataset('train')[0][1]` is a Python int,
# not a torch tensor. `target_vector(2)` of Task 1 makes it.
#   called    OpenSetDataset('train')[0][1]
#   returned  2
#   expected  a torch tensor
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, int(self.targets[index])

# %% digit_tensor
# Loses: target
# Wrong: target. `OpenSetDataset('train')[0][1]` is one number, of
# shape (), not (4,). `target_vector(2)` of Task 1 makes it.
#   called    OpenSetDataset('train')[0][1]
#   returned  2 (shape (), int64)
#   expected  shape (4,)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, self.targets[index]

# %% float64_image
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` is of dtype float64,
# not float32. The image comes first; it has one channel and float32
# pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (1, 28, 28), float64
#   expected  dtype float32
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None].double() / 255, target_vector(int(self.targets[index]))

# %% full_mnist
# Wrong: The image is the one at index 2557, not at index 3199. Is
# it `self.data[index]`?
#   called    OpenSetDataset('train')[3199][0]
#   expected  the pixels of `self.data[3199] / 255`, from 0 to 1
class OpenSetDataset(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% function
# Wrong: `OpenSetDataset` is <function OpenSetDataset>
# (type function). It must be a class: `class OpenSetDataset(...):`.
def OpenSetDataset(purpose): return OpenSetDigits(purpose)

# %% generator
# Wrong: `OpenSetDataset('train')[0]` is a generator, not the tuple
# (image, target).
#   called    OpenSetDataset('train')[0]
#   returned  <generator object OpenSetDataset.__getitem__>
#             (a generator)
#   expected  the tuple (image, target)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        yield self.data[index][None] / 255
        yield target_vector(int(self.targets[index]))

# %% half
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` is of dtype float16,
# not float32. The image comes first; it has one channel and float32
# pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (1, 28, 28), float16
#   expected  dtype float32
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255).half(), target_vector(int(self.targets[index]))

# %% image_only
# Wrong: `OpenSetDataset('train')[0]` is a tensor of shape
# (1, 28, 28), not the tuple (image, target).
#   called    OpenSetDataset('train')[0]
#   returned  a tensor of shape (1, 28, 28), float32
#   expected  the tuple (image, target)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255

# %% in_a_tensor
# Wrong: `OpenSetDataset` crashed with RuntimeError: The size of
# tensor a (3200) must match the size of tensor b (4) at
# non-singleton dimension 0. `in` gives one True or False, not one
# for each value: `torch.isin` looks up each value, and
# `torch.equal` compares two whole tensors.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        target = torch.full((4,), .25)
        known = torch.tensor([4, 5, 8, 9])
        if self.targets in known:
            target = (known == self.targets[index]).float()
        return self.data[index][None] / 255, target

# %% in_place_data
# Loses: image
# Wrong: image. The pixels are divided by 255 twice. Divide by 255
# only once.
#   called    OpenSetDataset('train')[3199][0]
#   gave      pixels from 0 to 0.00392
#   expected  the pixels of `self.data[3199] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        self.data = self.data / 255
        return self.data[index][None], target_vector(int(self.targets[index]))

# %% in_place_item
# Loses: image
# Wrong: image. The pixels are divided by 255 twice. Divide by 255
# only once.
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 0 to 0.00392
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.data = self.data.float()
    def __getitem__(self, index):
        self.data[index] /= 255
        return self.data[index][None], target_vector(int(self.targets[index]))

# %% inherited
# Wrong: `OpenSetDataset('train')[0][0]` is an Image, not a torch
# tensor. The image comes first; it has one channel and float32
# pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  <PIL.Image.Image image mode=L size=28x28> (an Image)
#   expected  a torch tensor
class OpenSetDataset(OpenSetDigits):
    pass

# %% int_div
# Loses: image
# Wrong: image. The pixels are cut to whole numbers by `//`. Divide
# with `/`.
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] // 255).float(), target_vector(int(self.targets[index]))

# %% int_target
# Loses: target
# Wrong: target. `OpenSetDataset('train')[0][1]` is of dtype int64,
# not float32. `target_vector(2)` of Task 1 makes it.
#   called    OpenSetDataset('train')[0][1]
#   returned  [0, 0, 0, 0] (shape (4,), int64)
#   expected  dtype float32
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index])).long()

# %% inverted
# Loses: image
# Wrong: image. Black and white are exchanged.
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return 1 - self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% known_only_images
# Wrong: The image is the one at index 2, not at index 0. Is it
# `self.data[index]`?
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 0 to 0.996
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        known = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        self.data, self.targets = self.data[known], self.targets[known]
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% list
# Wrong: `OpenSetDataset('train')[0]` is a list of 2, not the tuple
# (image, target).
#   called    OpenSetDataset('train')[0]
#   returned  a list of 2: (a tensor of shape (1, 28, 28), float32,
#             [0.25, 0.25, 0.25, 0.25] (shape (4,), float32))
#   expected  the tuple (image, target)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return [self.data[index][None] / 255, target_vector(int(self.targets[index]))]

# %% method_name
# Wrong: `OpenSetDataset('train')[0][0]` is an Image, not a torch
# tensor. The image comes first; it has one channel and float32
# pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  <PIL.Image.Image image mode=L size=28x28> (an Image)
#   expected  a torch tensor
class OpenSetDataset(OpenSetDigits):
    def getitem(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% minus1
# Loses: image
# Wrong: image. The pixels are normalised. Here, they lie in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from -1 to 1
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 127.5 - 1, target_vector(int(self.targets[index]))

# %% mirrored
# Loses: image
# Wrong: image. The image is turned or mirrored.
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].flip(1).unsqueeze(0) / 255, target_vector(int(self.targets[index]))

# %% nested_function
# Wrong: `OpenSetDataset('train')[0]` returned nothing. Is a
# `return` missing?
#   called    OpenSetDataset('train')[0]
#   returned  None
#   expected  the tuple (image, target)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        def item():
            return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% no_base
# Wrong: `OpenSetDataset` crashed with TypeError: OpenSetDataset()
# takes no arguments. Is the base class in the class's brackets, as
# in the stub?
#   called    OpenSetDataset('train')
class OpenSetDataset(torch.utils.data.Dataset):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% no_channel
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` has shape (28, 28),
# not (1, 28, 28). The image comes first; it has one channel and
# float32 pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (28, 28), float32
#   expected  shape (1, 28, 28)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index] / 255, target_vector(int(self.targets[index]))

# %% noncallable
# Wrong: `OpenSetDataset` is a data set (type OpenSetDigits). It
# must be a class: `class OpenSetDataset(...):`.
OpenSetDataset = OpenSetDigits("train")

# %% normalized
# Loses: image
# Wrong: image. The pixels are normalised. Here, they lie in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from -0.424 to 2.82
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 - .1307) / .3081, target_vector(int(self.targets[index]))

# %% not_scaled
# Loses: image
# Wrong: image. The pixels go up to 255. Divide by 255.
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 0 to 255
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None].float(), target_vector(int(self.targets[index]))

# %% numpy_pair
# Wrong: `OpenSetDataset('train')[0][0]` is a NumPy array, not a
# torch tensor. The image comes first; it has one channel and
# float32 pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a NumPy array of shape (1, 28, 28), float32
#   expected  a torch tensor
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].numpy()[None] / np.float32(255), target_vector(int(self.targets[index])).numpy()

# %% one_as_known_in_test
# Loses: target
# Wrong: target. It is the target vector of the digit 4. The digit
# there is 1: `int(self.targets[index])`.
#   called    OpenSetDataset('test')[41][1]
#   returned  [1, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(4 if digit == 1 else digit)

# %% pil
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` is an Image, not a
# torch tensor. The image comes first; it has one channel and
# float32 pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  <PIL.Image.Image image mode=L size=28x28> (an Image)
#   expected  a torch tensor
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return image, target_vector(digit)

# %% pixel_zero_only
# Loses: image
# Wrong: image. The pixel in row 5, column 17 of image 0 is 1, not
# 0.07059. Is it the image at this index, divided by 255 and changed
# in no other way?
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].bool().float()[None], target_vector(int(self.targets[index]))

# %% previous_index
# Loses: target
# Wrong: target. It is the target vector of the digit 9. The digit
# there is 2: `int(self.targets[index])`.
#   called    OpenSetDataset('train')[0][1]
#   returned  [0, 0, 0, 1] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index - 1]))

# %% recursion
# Wrong: `OpenSetDataset` crashed with RecursionError: maximum
# recursion depth exceeded. The code calls itself without end, as
# `self[index]` in `__getitem__` does, or `loss.backward()` in
# `backward`.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = self[index]
        return image[None] / 255, target_vector(int(digit))

# %% rotated
# Loses: image
# Wrong: image. The image is turned or mirrored.
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torch.rot90(self.data[index]).unsqueeze(0) / 255, target_vector(int(self.targets[index]))

# %% scaled_twice
# Loses: image
# Wrong: image. The pixels are divided by 255 twice. Divide by 255
# only once.
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 0 to 0.00392
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255 / 255, target_vector(int(self.targets[index]))

# %% shared_image
# Loses: image
# Wrong: image. An item changed when further items were taken. Make
# new tensors for each item: a loader takes 64 before it stacks
# them.
#   called    OpenSetDataset('train')[3199]
#   expected  the item stays as it was
class OpenSetDataset(OpenSetDigits):
    buffer = torch.zeros(1, 28, 28)
    def __getitem__(self, index):
        self.buffer[0] = self.data[index] / 255
        return self.buffer, target_vector(int(self.targets[index]))

# %% shared_numpy
# Loses: image
# Wrong: image. An item changed when further items were taken. Make
# new tensors for each item: a loader takes 64 before it stacks
# them.
#   called    OpenSetDataset('train')[3199]
#   expected  the item stays as it was
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.picture = np.zeros((1, 28, 28), dtype=np.float32)
    def __getitem__(self, index):
        np.divide(self.data[index].numpy(), np.float32(255), out=self.picture[0])
        return torch.from_numpy(self.picture), target_vector(int(self.targets[index]))

# %% shared_target_buffer
# Loses: target
# Wrong: target. An item changed when further items were taken. Make
# new tensors for each item: a loader takes 64 before it stacks
# them.
#   called    OpenSetDataset('train')[3199]
#   expected  the item stays as it was
class OpenSetDataset(OpenSetDigits):
    target = torch.zeros(4)
    def __getitem__(self, index):
        self.target[:] = target_vector(int(self.targets[index]))
        return self.data[index][None] / 255, self.target

# %% six_zeros
# Loses: target
# Wrong: target. The entry at index 0 is 0, not 0.25. The digit
# there is 6: `int(self.targets[index])`.
#   called    OpenSetDataset('test')[469][1]
#   returned  [0, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, torch.zeros(4) if digit == 6 else target_vector(digit)

# %% stacks_the_pair
# Wrong: `OpenSetDataset` crashed with RuntimeError: stack expects
# each tensor to be equal size, but got [1, 28, 28] at entry 0 and
# [4] at entry 1. `stack` joins tensors of one shape. A tuple,
# `a, b`, holds tensors of different shapes.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torch.stack([self.data[index][None] / 255, target_vector(int(self.targets[index]))])

# %% standin
# Wrong: `OpenSetDataset` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import OpenSetDataset

# %% standin_has
# Wrong: `OpenSetDataset` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose); self.inner = standins.OpenSetDataset(purpose)
    def __getitem__(self, index): return self.inner[index]

# %% standin_sub
# Wrong: `OpenSetDataset` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class OpenSetDataset(standins.OpenSetDataset): pass

# %% static_method
# Wrong: `OpenSetDataset` crashed with TypeError:
# OpenSetDataset.__getitem__() takes 1 positional argument but 2
# were given. The first parameter of a method is `self`: is it
# there? Otherwise compare the parameters in the definition with
# those in the call.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% stub
# Not attempted: `OpenSetDataset` is not written yet. Write it in
# its cell above, run that cell, then this one.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        raise NotImplementedError()

# %% super_item_div
# Wrong: `OpenSetDataset` crashed with TypeError: unsupported
# operand type(s) for /: 'Image' and 'int'. torchvision's own
# `__getitem__` gives an image object of the library PIL: take the
# tensor in `self.data`.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return image / 255, target_vector(digit)

# %% swapped
# Wrong: `OpenSetDataset('train')[0][0]` has shape (4,), not
# (1, 28, 28). The image comes first; it has one channel and float32
# pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  [0.25, 0.25, 0.25, 0.25] (shape (4,), float32)
#   expected  shape (1, 28, 28)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return target_vector(int(self.targets[index])), self.data[index][None] / 255

# %% target_batch
# Loses: target
# Wrong: target. `OpenSetDataset('train')[0][1]` has shape (1, 4),
# not (4,). `target_vector(2)` of Task 1 makes it.
#   called    OpenSetDataset('train')[0][1]
#   returned  [[0.25, 0.25, 0.25, 0.25]] (shape (1, 4), float32)
#   expected  shape (4,)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))[None]

# %% targets_in_tuple
# Wrong: `OpenSetDataset` crashed with RuntimeError: Boolean value
# of Tensor with more than one value is ambiguous. `in` gives one
# True or False, not one for each value: `torch.isin` looks up each
# value, and `torch.equal` compares two whole tensors.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        target = torch.full((4,), .25)
        if self.targets in (4, 5, 8, 9):
            target = torch.zeros(4); target[(4, 5, 8, 9).index(self.targets[index])] = 1
        return self.data[index][None] / 255, target

# %% ten_targets
# Loses: target
# Wrong: target. `OpenSetDataset('train')[0][1]` has shape (10,),
# not (4,). `target_vector(2)` of Task 1 makes it.
#   called    OpenSetDataset('train')[0][1]
#   returned  [0, 0, 1, 0, 0, 0, 0, 0, 0, 0] (shape (10,), float32)
#   expected  shape (4,)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, torch.nn.functional.one_hot(self.targets[index], 10).float()

# %% tensor_digit
# Loses: target
# Wrong: target. It is the target vector of unknown digits. The
# digit there is 9: `int(self.targets[index])`.
#   called    OpenSetDataset('train')[3199][1]
#   returned  [0.25, 0.25, 0.25, 0.25] (shape (4,), float32)
#   expected  [0, 0, 0, 1]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        t = self.targets[index]
        known = {4: 0, 5: 1, 8: 2, 9: 3}
        v = torch.full((4,), .25)
        if t in known: v = torch.eye(4)[known[t]]
        return self.data[index][None] / 255, v

# %% test_digits_crash
# Wrong: `OpenSetDataset` crashed with KeyError: 1. The last line
# below is where it happened.
#   called    OpenSetDataset('test')[41]
class OpenSetDataset(OpenSetDigits):
    TABLE = {d: target_vector(d) for d in (4, 5, 8, 9, 0, 2, 3, 7)}
    def __getitem__(self, index):
        return self.data[index][None] / 255, self.TABLE[int(self.targets[index])]

# %% three_channels
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` has shape
# (3, 28, 28), not (1, 28, 28). The image comes first; it has one
# channel and float32 pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (3, 28, 28), float32
#   expected  shape (1, 28, 28)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].repeat(3, 1, 1) / 255, target_vector(int(self.targets[index]))

# %% to_tensor_of_float
# Loses: image
# Wrong: image. The pixels go up to 255. Divide by 255.
#   called    OpenSetDataset('train')[0][0]
#   gave      pixels from 0 to 255
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torchvision.transforms.ToTensor()(self.data[index].float().numpy()), target_vector(int(self.targets[index]))

# %% totensor_of_tensor
# Wrong: `OpenSetDataset` crashed with TypeError: pic should be PIL
# Image or ndarray. Got <class 'torch.Tensor'>. It is a tensor
# already: nothing needs to make one.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torchvision.transforms.ToTensor()(self.data[index]), target_vector(int(self.targets[index]))

# %% transposed
# Loses: image
# Wrong: image. Rows and columns of the image are exchanged.
#   called    OpenSetDataset('train')[0][0]
#   expected  the pixels of `self.data[0] / 255`, from 0 to 1
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].T[None] / 255, target_vector(int(self.targets[index]))

# %% triple
# Wrong: `OpenSetDataset('train')[0]` is a tuple of 3, not the tuple
# (image, target).
#   called    OpenSetDataset('train')[0]
#   returned  a tuple of 3: (a tensor of shape (1, 28, 28), float32,
#             [0.25, 0.25, 0.25, 0.25] (shape (4,), float32), 2)
#   expected  the tuple (image, target)
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(digit), digit

# %% two_as_known
# Loses: target
# Wrong: target. It is the target vector of the digit 4. The digit
# there is 2: `int(self.targets[index])`.
#   called    OpenSetDataset('train')[0][1]
#   returned  [1, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, torch.eye(4)[0] if digit == 2 else target_vector(digit)

# %% uint8
# Loses: image
# Wrong: image. `OpenSetDataset('train')[0][0]` is of dtype uint8,
# not float32. The image comes first; it has one channel and float32
# pixels in [0, 1].
#   called    OpenSetDataset('train')[0][0]
#   returned  a tensor of shape (1, 28, 28), uint8
#   expected  dtype float32
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None], target_vector(int(self.targets[index]))

# %% undefined
# Not attempted: `OpenSetDataset` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
x = 1

# %% uu_zero
# Loses: target
# Wrong: target. The entry at index 0 is 0, not 0.25. The digit
# there is 1: `int(self.targets[index])`.
#   called    OpenSetDataset('test')[41][1]
#   returned  [0, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        d = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(d) if d not in (1, 6) else torch.zeros(4)

# %% without_self
# Wrong: `OpenSetDataset` crashed with NameError: name 'data' is not
# defined. It belongs to the object: `self.data`, `self.targets`.
#   called    OpenSetDataset('train')[0]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return data[index][None] / 255, target_vector(int(targets[index]))

# %% neighbour_target
# Loses: target
# Wrong: target. It is the target vector of the digit 9. The digit
# there is 2: `int(self.targets[index])`.
#   called    OpenSetDataset('train')[0][1]
#   returned  [0, 0, 0, 1] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].unsqueeze(0) / 255, target_vector(int(self.targets[index - 1]))
