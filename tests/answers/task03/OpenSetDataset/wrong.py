# %% augmented
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 7.75e-09 to 1, not those of `self.data[index] / 255`;
# expected pixels from 0 to 1. Is it the image at this index, divided by 255 and changed in no other way?
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 + .01 * torch.rand(1, 28, 28)).clamp(0, 1), target_vector(int(self.targets[index]))

# %% batch_dimension
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (1, 1, 28, 28), float32; expected shape (1, 28,
# 28). The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None, None] / 255, target_vector(int(self.targets[index]))

# %% binarised
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Pixels are rounded: keep the values between 0 and 1, too.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] > 127).float(), target_vector(int(self.targets[index]))

# %% by256
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.996, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Divide by 255, not by 256.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 256, target_vector(int(self.targets[index]))

# %% by_max
# Wrong: `OpenSetDataset('train')[44][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.996. Divide by 255, whatever the image.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        x = self.data[index][None].float()
        return x / x.max(), target_vector(int(self.targets[index]))

# %% cached_first
# Wrong: `OpenSetDataset('train')[3199][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. This is the image at index 0.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if not hasattr(self, "item"):
            self.item = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.item

# %% channel_last
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (28, 28, 1), float32; expected shape (1, 28, 28).
# The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][..., None] / 255, target_vector(int(self.targets[index]))

# %% cls_cache
# Wrong: `OpenSetDataset('test')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected pixels
# from 0 to 1. Is it the image at this index, divided by 255 and changed in no other way?
class OpenSetDataset(OpenSetDigits):
    cache = {}
    def __getitem__(self, index):
        if index not in self.cache:
            self.cache[index] = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.cache[index]

# %% crash
# Wrong: `OpenSetDataset('train')[0]` crashed with AttributeError: 'OpenSetDataset' object has no attribute 'images'.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.images[index], target_vector(int(self.targets[index]))

# %% dict
# Wrong: `OpenSetDataset('train')[0]` returned a dictionary with the keys 'image', 'target'; expected the tuple
# (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return {"image": self.data[index][None] / 255, "target": target_vector(int(self.targets[index]))}

# %% digit
# Wrong: `OpenSetDataset('train')[0][1]` returned 2; expected a torch tensor. `target_vector(2)` of Task 1 makes it.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, int(self.targets[index])

# %% digit_tensor
# Wrong: `OpenSetDataset('train')[0][1]` returned 2 (shape (), int64); expected shape (4,). `target_vector(2)` of Task
# 1 makes it.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, self.targets[index]

# %% float64_image
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (1, 28, 28), float64; expected dtype float32. The
# image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None].double() / 255, target_vector(int(self.targets[index]))

# %% full_mnist
# Wrong: `OpenSetDataset('train')[3199][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. This is the image at index 2557.
class OpenSetDataset(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% function
# Wrong: `OpenSetDataset` is <function OpenSetDataset> (type function); expected a class: `class
# OpenSetDataset(...):`.
def OpenSetDataset(purpose): return OpenSetDigits(purpose)

# %% generator
# Wrong: `OpenSetDataset('train')[0]` returned <generator object OpenSetDataset.__getitem__> (a generator); expected
# the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        yield self.data[index][None] / 255
        yield target_vector(int(self.targets[index]))

# %% half
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (1, 28, 28), float16; expected dtype float32. The
# image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255).half(), target_vector(int(self.targets[index]))

# %% image_only
# Wrong: `OpenSetDataset('train')[0]` returned a tensor of shape (1, 28, 28), float32; expected the tuple (image,
# target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255

# %% in_place_data
# Wrong: `OpenSetDataset('train')[3199][0]` has pixels from 0 to 0.00392, not those of `self.data[index] / 255`;
# expected pixels from 0 to 1. Divide by 255 only once.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        self.data = self.data / 255
        return self.data[index][None], target_vector(int(self.targets[index]))

# %% in_place_item
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.00392, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Divide by 255 only once.
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.data = self.data.float()
    def __getitem__(self, index):
        self.data[index] /= 255
        return self.data[index][None], target_vector(int(self.targets[index]))

# %% inherited
# Wrong: `OpenSetDataset('train')[0][0]` returned <PIL.Image.Image image mode=L size=28x28> (an Image); expected a
# torch tensor. The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    pass

# %% int_div
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. `//` cuts off the digits after the decimal point: divide with `/`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] // 255).float(), target_vector(int(self.targets[index]))

# %% int_target
# Wrong: `OpenSetDataset('train')[0][1]` returned [0, 0, 0, 0] (shape (4,), int64); expected dtype float32.
# `target_vector(2)` of Task 1 makes it.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index])).long()

# %% inverted
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Black and white are exchanged.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return 1 - self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% known_only_images
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.996, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. This is the image at index 2.
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        known = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        self.data, self.targets = self.data[known], self.targets[known]
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% list
# Wrong: `OpenSetDataset('train')[0]` returned a list of 2: (a tensor of shape (1, 28, 28), float32, [0.25, 0.25,
# 0.25, 0.25] (shape (4,), float32)); expected the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return [self.data[index][None] / 255, target_vector(int(self.targets[index]))]

# %% method_name
# Wrong: `OpenSetDataset('train')[0][0]` returned <PIL.Image.Image image mode=L size=28x28> (an Image); expected a
# torch tensor. The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def getitem(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% minus1
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from -1 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Pixels are normalised: they lie in [0, 1] here.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 127.5 - 1, target_vector(int(self.targets[index]))

# %% mirrored
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. The image is turned or mirrored.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].flip(1).unsqueeze(0) / 255, target_vector(int(self.targets[index]))

# %% nested_function
# Wrong: `OpenSetDataset('train')[0]` returned None (is a `return` missing?); expected the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        def item():
            return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% no_base
# Wrong: `OpenSetDataset('train')` crashed with TypeError: OpenSetDataset() takes no arguments. Is the base class in
# the class's brackets, as in the stub?
class OpenSetDataset(torch.utils.data.Dataset):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% no_channel
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (28, 28), float32; expected shape (1, 28, 28). The
# image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index] / 255, target_vector(int(self.targets[index]))

# %% noncallable
# Wrong: `OpenSetDataset` is a data set (type OpenSetDigits); expected a class: `class OpenSetDataset(...):`.
OpenSetDataset = OpenSetDigits("train")

# %% normalized
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from -0.424 to 2.82, not those of `self.data[index] / 255`;
# expected pixels from 0 to 1. Pixels are normalised: they lie in [0, 1] here.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 - .1307) / .3081, target_vector(int(self.targets[index]))

# %% not_scaled
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 255, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Divide by 255.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None].float(), target_vector(int(self.targets[index]))

# %% numpy_pair
# Wrong: `OpenSetDataset('train')[0][0]` returned a NumPy array of shape (1, 28, 28), float32 (a ndarray); expected a
# torch tensor. The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].numpy()[None] / np.float32(255), target_vector(int(self.targets[index])).numpy()

# %% one_as_known_in_test
# Wrong: `OpenSetDataset('test')[41][1]` returned [1, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25,
# 0.25] (shape (4,), float32). The digit there is 1: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(4 if digit == 1 else digit)

# %% pil
# Wrong: `OpenSetDataset('train')[0][0]` returned <PIL.Image.Image image mode=L size=28x28> (an Image); expected a
# torch tensor. The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return image, target_vector(digit)

# %% pixel_zero_only
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Is it the image at this index, divided by 255 and changed in no other way?
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].bool().float()[None], target_vector(int(self.targets[index]))

# %% previous_index
# Wrong: `OpenSetDataset('train')[0][1]` returned [0, 0, 0, 1] (shape (4,), float32); expected [0.25, 0.25, 0.25,
# 0.25] (shape (4,), float32). The digit there is 2: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index - 1]))

# %% recursion
# Wrong: `OpenSetDataset('train')[0]` crashed with RecursionError: maximum recursion depth exceeded. The code calls
# itself without end; in `__getitem__`, `self[index]` does.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = self[index]
        return image[None] / 255, target_vector(int(digit))

# %% rotated
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. The image is turned or mirrored.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torch.rot90(self.data[index]).unsqueeze(0) / 255, target_vector(int(self.targets[index]))

# %% scaled_twice
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.00392, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Divide by 255 only once.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255 / 255, target_vector(int(self.targets[index]))

# %% shared_image
# Wrong: The item `OpenSetDataset('train')[3199]` changed when further items were taken; expected it to stay as it
# was. Make new tensors for each item: a loader takes 64 before it stacks them.
class OpenSetDataset(OpenSetDigits):
    buffer = torch.zeros(1, 28, 28)
    def __getitem__(self, index):
        self.buffer[0] = self.data[index] / 255
        return self.buffer, target_vector(int(self.targets[index]))

# %% shared_numpy
# Wrong: The item `OpenSetDataset('train')[3199]` changed when further items were taken; expected it to stay as it
# was. Make new tensors for each item: a loader takes 64 before it stacks them.
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.picture = np.zeros((1, 28, 28), dtype=np.float32)
    def __getitem__(self, index):
        np.divide(self.data[index].numpy(), np.float32(255), out=self.picture[0])
        return torch.from_numpy(self.picture), target_vector(int(self.targets[index]))

# %% shared_target_buffer
# Wrong: The item `OpenSetDataset('train')[3199]` changed when further items were taken; expected it to stay as it
# was. Make new tensors for each item: a loader takes 64 before it stacks them.
class OpenSetDataset(OpenSetDigits):
    target = torch.zeros(4)
    def __getitem__(self, index):
        self.target[:] = target_vector(int(self.targets[index]))
        return self.data[index][None] / 255, self.target

# %% six_zeros
# Wrong: `OpenSetDataset('test')[469][1]` returned [0, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25,
# 0.25] (shape (4,), float32). The digit there is 6: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, torch.zeros(4) if digit == 6 else target_vector(digit)

# %% standin
# Wrong: `OpenSetDataset` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers.standins import OpenSetDataset

# %% standin_has
# Wrong: `OpenSetDataset` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers import standins
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose); self.inner = standins.OpenSetDataset(purpose)
    def __getitem__(self, index): return self.inner[index]

# %% standin_sub
# Wrong: `OpenSetDataset` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers import standins
class OpenSetDataset(standins.OpenSetDataset): pass

# %% static_method
# Wrong: `OpenSetDataset('train')[0]` crashed with TypeError: OpenSetDataset.__getitem__() takes 1 positional argument
# but 2 were given. The first parameter of a method is `self`: is it there? Otherwise compare the parameters in the
# definition with those in the call.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))

# %% stub
# Not attempted: `OpenSetDataset` is not written yet. Write it in its cell above, run that cell, then this one.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        raise NotImplementedError()

# %% swapped
# Wrong: `OpenSetDataset('train')[0][0]` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32); expected shape (1,
# 28, 28). The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return target_vector(int(self.targets[index])), self.data[index][None] / 255

# %% target_batch
# Wrong: `OpenSetDataset('train')[0][1]` returned [[0.25, 0.25, 0.25, 0.25]] (shape (1, 4), float32); expected shape
# (4,). `target_vector(2)` of Task 1 makes it.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))[None]

# %% ten_targets
# Wrong: `OpenSetDataset('train')[0][1]` returned [0, 0, 1, 0, 0, 0, 0, 0, 0, 0] (shape (10,), float32); expected
# shape (4,). `target_vector(2)` of Task 1 makes it.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, torch.nn.functional.one_hot(self.targets[index], 10).float()

# %% tensor_digit
# Wrong: `OpenSetDataset('train')[3199][1]` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32); expected [0, 0,
# 0, 1] (shape (4,), float32). The digit there is 9: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        t = self.targets[index]
        known = {4: 0, 5: 1, 8: 2, 9: 3}
        v = torch.full((4,), .25)
        if t in known: v = torch.eye(4)[known[t]]
        return self.data[index][None] / 255, v

# %% test_digits_crash
# Wrong: `OpenSetDataset('test')[41]` crashed with KeyError: 1.
class OpenSetDataset(OpenSetDigits):
    TABLE = {d: target_vector(d) for d in (4, 5, 8, 9, 0, 2, 3, 7)}
    def __getitem__(self, index):
        return self.data[index][None] / 255, self.TABLE[int(self.targets[index])]

# %% three_channels
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (3, 28, 28), float32; expected shape (1, 28, 28).
# The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].repeat(3, 1, 1) / 255, target_vector(int(self.targets[index]))

# %% to_tensor_of_float
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 255, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Divide by 255.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torchvision.transforms.ToTensor()(self.data[index].float().numpy()), target_vector(int(self.targets[index]))

# %% transposed
# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. Rows and columns are exchanged.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].T[None] / 255, target_vector(int(self.targets[index]))

# %% triple
# Wrong: `OpenSetDataset('train')[0]` returned a tuple of 3: (a tensor of shape (1, 28, 28), float32, [0.25, 0.25,
# 0.25, 0.25] (shape (4,), float32), 2); expected the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(digit), digit

# %% two_as_known
# Wrong: `OpenSetDataset('train')[0][1]` returned [1, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25,
# 0.25] (shape (4,), float32). The digit there is 2: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, torch.eye(4)[0] if digit == 2 else target_vector(digit)

# %% uint8
# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (1, 28, 28), uint8; expected dtype float32. The
# image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None], target_vector(int(self.targets[index]))

# %% undefined
# Not attempted: `OpenSetDataset` is not defined. Run the cell that defines it; if that cell is gone, write the
# definition into a new cell above this one.
x = 1

# %% uu_zero
# Wrong: `OpenSetDataset('test')[41][1]` returned [0, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25,
# 0.25] (shape (4,), float32). The digit there is 1: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        d = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(d) if d not in (1, 6) else torch.zeros(4)
